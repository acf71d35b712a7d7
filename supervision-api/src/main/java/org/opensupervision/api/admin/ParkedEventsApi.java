package org.opensupervision.api.admin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.readmodels.ParkedQuery.ParkedEvent;
import org.opensupervision.projections.readmodels.ParkedQuery.ParkedRecord;
import org.opensupervision.projections.readmodels.ParkedQuery.WhatIsParked;
import org.opensupervision.projections.readmodels.ParkedQuery.WhatWaitsBehind;
import org.opensupervision.projections.readmodels.ParkedReader;
import org.opensupervision.projections.readmodels.Recovery;
import org.opensupervision.projections.readmodels.Recovery.Recovered;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Parked events")
@RequestMapping("/api/parked-events")
class ParkedEventsApi {

    private final ParkedReader parked;
    private final Recovery recovery;

    ParkedEventsApi(ParkedReader parked, Recovery recovery) {
        this.parked = parked;
        this.recovery = recovery;
    }

    @GetMapping
    @Does(Deed.KEEP_SYSTEM)
    Paged<ParkedRecord> index(Caller caller, PageRequest page) {
        return parked.ask(new WhatIsParked(caller.agency(), page));
    }

    @GetMapping("/{view}/{record}")
    @Does(Deed.KEEP_SYSTEM)
    List<ParkedEvent> show(Caller caller, @PathVariable String view, @PathVariable UUID record) {
        List<ParkedEvent> events = parked.ask(new WhatWaitsBehind(caller.agency(), view, record));
        if (events.isEmpty()) {
            throw new NotFound();
        }
        return events;
    }

    @PostMapping("/retries")
    @Does(Deed.KEEP_SYSTEM)
    Recovered retryAll(Caller caller) {
        return recovery.retryAll(caller.agency());
    }

    @PostMapping("/{view}/{record}/retries")
    @Does(Deed.KEEP_SYSTEM)
    Recovered retry(Caller caller, @PathVariable String view, @PathVariable UUID record) {
        Recovered recovered = recovery.retry(caller.agency(), view, record);
        if (recovered.records() == 0) {
            throw new NotFound();
        }
        return recovered;
    }

    record DiscardForm(@NotBlank @Size(max = 1000) String reason) {}

    @PostMapping("/{view}/{record}/{version}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_SYSTEM)
    void discard(
            Caller caller,
            @PathVariable String view,
            @PathVariable UUID record,
            @PathVariable long version,
            @Valid @RequestBody DiscardForm form) {
        if (!recovery.discard(caller.agency(), view, record, version, caller.person(), form.reason())) {
            throw new NotFound();
        }
    }
}
