package org.opensupervision.api.privacy;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.projections.privacy.KindOfData;
import org.opensupervision.projections.privacy.RetentionQuery.DueView;
import org.opensupervision.projections.privacy.RetentionQuery.ForHowLong;
import org.opensupervision.projections.privacy.RetentionQuery.PeriodView;
import org.opensupervision.projections.privacy.RetentionQuery.WhatIsDue;
import org.opensupervision.projections.privacy.RetentionReader;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Privacy")
class RetentionApi {

    private final RetentionReader retention;
    private final RetentionPeriods periods;
    private final BusinessCalendar calendar;

    RetentionApi(RetentionReader retention, RetentionPeriods periods, BusinessCalendar calendar) {
        this.retention = retention;
        this.periods = periods;
        this.calendar = calendar;
    }

    record PeriodForm(
            @NotNull KindOfData kind,
            @NotNull @Min(1) @Max(1200) Integer months) {}

    @GetMapping("/api/agency/retention")
    @Does(Deed.KEEP_RETENTION)
    List<PeriodView> periods(Caller caller) {
        return retention.ask(new ForHowLong(caller.agency()));
    }

    @PutMapping("/api/agency/retention")
    @Does(Deed.KEEP_RETENTION)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(Caller caller, @Valid @RequestBody PeriodForm form) {
        periods.keep(caller.agency(), form.kind(), form.months());
    }

    /** What is due, and what will be within so many days. */
    @GetMapping("/api/agency/retention/due")
    @Does(Deed.KEEP_RETENTION)
    List<DueView> due(Caller caller, @RequestParam(defaultValue = "90") @Min(0) @Max(3660) int days) {
        return retention.ask(
                new WhatIsDue(caller.agency(), calendar.today(caller.agency()).plusDays(days)));
    }
}
