package org.opensupervision.api.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;

/**
 * How an import goes; {@code files} by their names, of which only those are there that were sent.
 *
 * @param parkedRecords of the agency, of which something was taken and cannot be shown; see /api/parked-events
 */
record ImportView(
        @JsonIgnore UUID id,
        ImportState state,
        @Nullable String failure,
        Progress progress,
        Map<String, FileView> files,
        long parkedRecords)
        implements Sensitive {

    /** Values of rejected rows are whatever somebody has sent. */
    @Override
    public Stream<Shown> shown() {
        return files.values().stream().anyMatch(file -> !file.rejected().isEmpty())
                ? Stream.of(new Shown(null, KindOfData.REJECTED_ROWS, id))
                : Stream.empty();
    }

    /** In rows. */
    record Progress(long done, long total) {}

    /** {@code rejected} holds at most the first {@value ImportReader#REJECTIONS_SHOWN} of all. */
    record FileView(
            long rows,
            long accepted,
            long repeated,
            List<RejectionView> rejected,
            long rejectedTotal,
            List<String> unknownColumns) {}

    record RejectionView(long line, String ref, String column, String value, String reason) {}

    /** An import in the list of all. */
    record ImportSummary(
            UUID id,
            ImportState state,
            @Nullable String failure,
            Progress progress,
            Instant startedAt,
            @Nullable Instant finishedAt) {}
}
