package org.opensupervision.api.security;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.opensupervision.projections.fence.ForAllAgencies;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proofs are good once, on all nodes together; what could not be used again anyway is forgotten. */
@Component
class UsedProofs {

    private final JdbcClient jdbc;
    private final Clock clock;

    UsedProofs(@ForAllAgencies JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isFirstUse(String key, String id, Instant goodUntil) {
        return jdbc.sql("""
                with forgotten as (delete from used_proof where good_until < :now)
                insert into used_proof (digest, good_until) values (:digest, :until)
                on conflict (digest) do nothing
                """)
                        .param("digest", new Secret(key + " " + id).digest())
                        .param("until", goodUntil.atOffset(ZoneOffset.UTC))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
