package org.opensupervision.domain.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;

/** What one supervisee carried in one month. */
public record WorkloadId(@JsonValue UUID value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkloadId {
        Objects.requireNonNull(value);
    }

    public static WorkloadId of(String text) {
        return new WorkloadId(UUID.fromString(text));
    }

    /** The same supervisee and month give the same id, so that the event store itself refuses a second one. */
    public static WorkloadId of(PersonId supervisee, YearMonth month) {
        return new WorkloadId(NamedUuid.of("workload", supervisee, month.toString()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
