package org.opensupervision.api.assessments;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RemovalForm(
        @NotBlank @Size(max = 40) String instrument,
        @NotBlank @Size(max = 10) String language) {}
