package org.opensupervision.api.capacity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.capacity.CapacityCommand.SignalCapacity;
import org.opensupervision.domain.shared.CapacityId;

/** The caller's own: at capacity until and on a day, and what would help. */
record CapacityForm(
        @NotNull LocalDate until,
        @Nullable @Size(max = 5000) String words) {

    SignalCapacity toCommand(Caller caller) {
        return new SignalCapacity(
                CapacityId.of(caller.person()),
                caller.agency(),
                caller.person(),
                until,
                words == null || words.isBlank() ? null : words);
    }
}
