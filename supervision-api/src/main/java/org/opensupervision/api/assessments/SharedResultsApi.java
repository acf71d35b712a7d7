package org.opensupervision.api.assessments;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.wellbeing.WellbeingQuery.SharedResult;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsSharedWithSupervisors;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What people share of their results with those who supervise them. */
@RestController
@RequestMapping("/api/shared-results")
@Tag(name = "Self-assessments")
class SharedResultsApi {

    private final WellbeingReader reader;

    SharedResultsApi(WellbeingReader reader) {
        this.reader = reader;
    }

    @GetMapping
    @Does(Deed.READ_SHARED_RESULT)
    Paged<SharedResult> index(Caller caller, Reach reach, @RequestParam @Nullable PersonId personId, PageRequest page) {
        return reader.ask(new WhatIsSharedWithSupervisors(caller.agency(), reach, personId, page));
    }
}
