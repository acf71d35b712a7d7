package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;

/** One version of a person's key as its row holds it: wrapped, or nothing any more. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record StoredKey(
        PersonId person,
        int version,
        byte @Nullable [] wrapped,
        @Nullable String wrappedBy) {

    static StoredKey of(ResultSet row) throws SQLException {
        return new StoredKey(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getInt("version"),
                row.getBytes("wrapped"),
                row.getString("wrapped_by"));
    }

    /** Authenticated together with the key, so that no row can take another's place. */
    static byte[] whose(PersonId person, int version) {
        return "person %s %d".formatted(person, version).getBytes(UTF_8);
    }

    byte[] whose() {
        return whose(person, version);
    }

    byte[] unwrapped(MasterKeys masters) {
        if (wrapped == null || wrappedBy == null) {
            throw new IllegalStateException("destroyed: version %d of %s".formatted(version, person));
        }
        return masters.named(wrappedBy).unwrap(wrapped, whose());
    }
}
