package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import org.opensupervision.projections.privacy.MasterKeyRefused.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Before anything is sealed or opened: the master keys at hand must be those that all keys are wrapped with. */
public final class MasterKeyCheck {

    private static final byte[] KNOWN_VALUE = "OpenSupervision".getBytes(UTF_8);
    private static final byte[] WHOSE = "known value".getBytes(UTF_8);

    private final JdbcClient jdbc;
    private final Clock clock;

    public MasterKeyCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void require(MasterKeys masters) {
        require(is("select to_regclass('keys.person_key') is not null"), Reason.KEYS_ARE_MISSING);
        masters.known().forEach(this::requireToBeItself);
        boolean first = is("select not exists (select from keys.master_key)");
        require(first || masters.ids().stream().anyMatch(this::isRegistered), Reason.NOT_THE_ONE);
        requireForAllKeys(masters);
        boolean noKeys = is("select not exists (select from keys.person_key)");
        require(
                !noKeys || is("select not exists (select from domain_event_entry where payload_revision = '2')"),
                Reason.KEYS_ARE_MISSING);
        masters.known().forEach(this::register);
    }

    private void requireToBeItself(MasterKey master) {
        jdbc.sql("select known_value from keys.master_key where id = :id")
                .param("id", master.id())
                .query((row, n) -> row.getBytes("known_value"))
                .optional()
                .ifPresent(wrapped -> require(unwraps(master, wrapped), Reason.NOT_THE_ONE));
    }

    private static boolean unwraps(MasterKey master, byte[] wrapped) {
        try {
            return MessageDigest.isEqual(master.unwrap(wrapped, WHOSE), KNOWN_VALUE);
        } catch (NotOpened e) {
            return false;
        }
    }

    private boolean isRegistered(String id) {
        return jdbc.sql("select exists (select from keys.master_key where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private void requireForAllKeys(MasterKeys masters) {
        boolean others = jdbc.sql("select exists (select from keys.person_key where wrapped_by <> all(:known))")
                .param("known", masters.ids().toArray(String[]::new))
                .query(Boolean.class)
                .single();
        require(!others, Reason.NOT_THE_ONE);
    }

    private void register(MasterKey master) {
        jdbc.sql("""
                insert into keys.master_key (id, known_value, first_used_at) values (:id, :value, :now)
                on conflict do nothing
                """)
                .param("id", master.id())
                .param("value", master.wrap(KNOWN_VALUE, WHOSE))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private boolean is(String question) {
        return jdbc.sql(question).query(Boolean.class).single();
    }

    private static void require(boolean holds, Reason reason) {
        if (!holds) {
            throw new MasterKeyRefused(reason);
        }
    }
}
