package org.opensupervision.api.workload;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.workload.WorkSpreadReader;
import org.opensupervision.projections.workload.WorkloadQuery.CarriedInMonth;
import org.opensupervision.projections.workload.WorkloadQuery.HowIsWorkSpread;
import org.opensupervision.projections.workload.WorkloadQuery.WhatIsCarried;
import org.opensupervision.projections.workload.WorkloadQuery.WorkSpread;
import org.opensupervision.projections.workload.WorkloadReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/workloads")
@Tag(name = "Workload")
class WorkloadsApi {

    private final Workloads workloads;
    private final WorkloadReader reader;
    private final WorkSpreadReader spread;

    WorkloadsApi(Workloads workloads, WorkloadReader reader, WorkSpreadReader spread) {
        this.workloads = workloads;
        this.reader = reader;
        this.spread = spread;
    }

    @GetMapping
    @Does(Deed.READ_WORKLOAD)
    Paged<CarriedInMonth> index(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable PersonId superviseeId,
            @RequestParam @Nullable YearMonth month,
            PageRequest page) {
        return reader.ask(new WhatIsCarried(caller.agency(), reach, superviseeId, month, page));
    }

    /** Medians by team, of last month unless another is asked for. */
    @GetMapping("/spread")
    @Does(Deed.READ_TRENDS)
    WorkSpread spread(Caller caller, Sight sight, @RequestParam @Nullable YearMonth month) {
        YearMonth last = YearMonth.from(sight.today()).minusMonths(1);
        return spread.ask(new HowIsWorkSpread(caller.agency(), month == null ? last : month));
    }

    /** The same again changes nothing; other numbers correct what was reported, and say why. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.REPORT_WORKLOAD)
    void report(Caller caller, @Valid @RequestBody WorkloadForm form) {
        workloads.report(caller, form);
    }
}
