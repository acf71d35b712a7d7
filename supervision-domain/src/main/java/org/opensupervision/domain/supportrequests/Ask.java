package org.opensupervision.domain.supportrequests;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.domain.shared.SupervisionFunction;

/** Who asks for which support, how soon, in words if they like. */
public record Ask(
        PersonId supervisee,
        SupervisionFunction function,
        Urgency urgency,
        LocalDate requestedOn,
        @Personal(of = "supervisee") @Nullable String words) {}
