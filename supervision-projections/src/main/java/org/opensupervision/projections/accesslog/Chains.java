package org.opensupervision.projections.accesslog;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opensupervision.domain.shared.AgencyId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Adds to the chains of agencies, in the transaction that it is called in. */
final class Chains {

    /** So that nobody else's advisory lock is meant. */
    private static final long ACCESS_LOG = 0x6163636573736c6fL;

    private final JdbcTemplate jdbc;

    Chains(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record End(long number, Hash hash) {}

    void add(List<Sighting> sightings) {
        UUID[] agencies = sightings.stream()
                .map(sighting -> sighting.agency().value())
                .distinct()
                .toArray(UUID[]::new);
        lock(agencies);
        var links = linked(sightings, ends(agencies));
        jdbc.update(new LinkColumns(links)::insertInto);
    }

    /** Nobody else adds to these until the transaction has ended; who wants several waits for them in one order. */
    private void lock(UUID[] agencies) {
        Long[] keys = java.util.Arrays.stream(agencies)
                .map(Chains::key)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        jdbc.query(
                connection -> {
                    PreparedStatement locks = connection.prepareStatement(
                            "select pg_advisory_xact_lock(key) from unnest(?::bigint[]) as wanted(key)");
                    locks.setArray(1, connection.createArrayOf("int8", keys));
                    return locks;
                },
                (RowCallbackHandler) locked -> {});
    }

    private static long key(UUID agency) {
        return agency.getMostSignificantBits() ^ agency.getLeastSignificantBits() ^ ACCESS_LOG;
    }

    /** Asked once the locks are held: this statement sees what others have added before. */
    private Map<AgencyId, End> ends(UUID[] agencies) {
        Map<AgencyId, End> ends = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement wanted = connection.prepareStatement("""
                            select agency, number, hash from unnest(?::uuid[]) as wanted(agency)
                            cross join lateral (
                                select number, hash from access_entry
                                where agency_id = agency order by number desc limit 1
                            ) as latest
                            """);
                    wanted.setArray(1, connection.createArrayOf("uuid", agencies));
                    return wanted;
                },
                (RowCallbackHandler) row -> ends.put(
                        new AgencyId(row.getObject("agency", UUID.class)),
                        new End(row.getLong("number"), Hash.read(row.getBytes("hash")))));
        return ends;
    }

    private static List<Link> linked(List<Sighting> sightings, Map<AgencyId, End> ends) {
        List<Link> links = new ArrayList<>(sightings.size());
        for (Sighting sighting : sightings) {
            End end = ends.getOrDefault(sighting.agency(), new End(0, Hash.NONE));
            Link link = Link.after(end.number(), end.hash(), sighting);
            links.add(link);
            ends.put(sighting.agency(), new End(link.number(), link.hash()));
        }
        return links;
    }
}
