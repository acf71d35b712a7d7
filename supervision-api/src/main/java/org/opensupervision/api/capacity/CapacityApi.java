package org.opensupervision.api.capacity;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.capacity.CapacityQuery.SignalView;
import org.opensupervision.projections.capacity.CapacityQuery.WhoIsAtCapacity;
import org.opensupervision.projections.capacity.CapacityReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/capacity-signals")
@Tag(name = "Capacity signals")
class CapacityApi {

    private final CapacitySignals signals;
    private final CapacityReader reader;

    CapacityApi(CapacitySignals signals, CapacityReader reader) {
        this.signals = signals;
        this.reader = reader;
    }

    /** All that were ever sent, unless a day on which they hold is asked for. */
    @GetMapping
    @Does(Deed.READ_CAPACITY)
    Paged<SignalView> index(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable PersonId superviseeId,
            PageRequest page) {
        return reader.ask(new WhoIsAtCapacity(caller.agency(), reach, on, superviseeId, page));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.SIGNAL_CAPACITY)
    void signal(Caller caller, @Valid @RequestBody CapacityForm form) {
        signals.signal(caller, form);
    }

    @PostMapping("/{person}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(value = Deed.SIGNAL_CAPACITY, with = "person")
    void withdraw(Caller caller, @PathVariable PersonId person) {
        signals.withdraw(caller, person);
    }
}
