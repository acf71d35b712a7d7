package org.opensupervision.api.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.SharedRule;

/** An edit was based on an older version; says what has happened since. */
public class ChangedMeanwhile extends Rejected {

    private final transient List<Change> changes;

    ChangedMeanwhile(List<Change> changes) {
        super(SharedRule.UNCHANGED_SINCE_SEEN);
        this.changes = List.copyOf(changes);
    }

    List<Change> changes() {
        return changes;
    }

    record Change(
            long version, String what, Instant at, @Nullable String by) {}
}
