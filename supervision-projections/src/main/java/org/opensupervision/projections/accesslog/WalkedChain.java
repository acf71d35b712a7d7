package org.opensupervision.projections.accesslog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.AccessLogQuery.ChainEnd;
import org.opensupervision.projections.accesslog.Verification.Fault;

/** The chain of one agency, entry by entry; after its first fault nothing more is known. */
final class WalkedChain {

    private final AgencyId agency;
    private final Map<Long, Set<String>> noted;
    private long number;
    private Hash hash = Hash.NONE;
    private @Nullable Fault fault;

    WalkedChain(AgencyId agency, List<ChainEnd> noted) {
        this.agency = agency;
        this.noted = noted.stream().collect(groupingBy(ChainEnd::number, mapping(ChainEnd::hash, toSet())));
    }

    AgencyId agency() {
        return agency;
    }

    ChainEnd reached() {
        return new ChainEnd(agency, number, hash.digits());
    }

    void next(ResultSet row) throws SQLException {
        if (fault == null) {
            String wrong = wrongWith(row);
            if (wrong == null) {
                number++;
            } else {
                fault = new Fault(agency, number + 1, wrong);
            }
        }
    }

    /** What is wrong with it, if anything. */
    Optional<Fault> end() {
        if (fault == null && noted.keySet().stream().anyMatch(later -> later > number)) {
            fault = new Fault(agency, number + 1, "is missing, though one as late or later was noted");
        }
        return Optional.ofNullable(fault);
    }

    private @Nullable String wrongWith(ResultSet row) throws SQLException {
        if (row.getLong("number") != number + 1) {
            return "is missing";
        }
        if (row.getInt("version") != Link.VERSION) {
            return "is of a version that is not known";
        }
        if (!Hash.read(row.getBytes("previous_hash")).equals(hash)) {
            return "does not follow the one before";
        }
        hash = Hash.read(row.getBytes("hash"));
        if (!isHashOf(row)) {
            return "does not say what was written";
        }
        Set<String> hashes = noted.getOrDefault(number + 1, Set.of());
        return hashes.stream().allMatch(hash.digits()::equals) ? null : "is not the one that was noted";
    }

    private boolean isHashOf(ResultSet row) throws SQLException {
        try {
            Hash previous = Hash.read(row.getBytes("previous_hash"));
            return hash.equals(new Link(row.getInt("version"), row.getLong("number"), sighting(row), previous).hash());
        } catch (IllegalArgumentException unknownKindOfData) {
            return false;
        }
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        UUID subject = row.getObject("subject_id", UUID.class);
        return new Sighting(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("reader_id", UUID.class)),
                KindOfData.valueOf(row.getString("kind")),
                row.getBoolean("refused"),
                subject == null ? null : new PersonId(subject),
                row.getObject("record_id", UUID.class),
                row.getString("network"),
                row.getString("reason"));
    }
}
