package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens what stands sealed in rows of read models; what stood there before there were seals is read as it is. */
@Component
public class SealedColumns {

    /** What must say something says this when it can no longer say what it did. */
    public static final String ERASED = ErasedValue.TEXT;

    private static final JsonMapper JSON = JsonBuffers.builder().build();
    private static final String MARK = "{\"%s\"".formatted(Sealing.SEALED);

    private final Sealing sealing;

    public SealedColumns(Sealing sealing) {
        this.sealing = sealing;
    }

    /** Gets the keys of all of them at once. */
    public void prepare(Collection<PersonId> people) {
        sealing.prepareFor(people);
    }

    /** @param row the record that the row was written from; nothing where there is nothing, or nothing any more */
    public @Nullable String text(Class<?> row, String column, @Nullable String stored, Collection<PersonId> of) {
        if (stored == null || !isSealed(stored)) {
            return stored;
        }
        return read(row, column, stored, of, String.class).orElse(null);
    }

    /** The same for what is stored as JSON. */
    public <T> Optional<T> read(
            Class<?> row, String column, @Nullable String stored, Collection<PersonId> of, Class<T> type) {
        if (stored == null) {
            return Optional.empty();
        }
        return opened(row, column, stored, of).map(json -> JSON.readValue(json, type));
    }

    private Optional<byte[]> opened(Class<?> row, String column, String stored, Collection<PersonId> of) {
        if (!isSealed(stored)) {
            return Optional.of(stored.getBytes(UTF_8));
        }
        Envelope envelope =
                Envelope.parse(JSON.readTree(stored).get(Sealing.SEALED).asString());
        if (!of.containsAll(envelope.people())) {
            throw new NotOpened("sealed for somebody else: " + column);
        }
        return sealing.open(envelope, Place.nameOf(row) + " " + column);
    }

    /** PostgreSQL sets a space after the colon of a jsonb. */
    private static boolean isSealed(String stored) {
        return stored.startsWith(MARK);
    }
}
