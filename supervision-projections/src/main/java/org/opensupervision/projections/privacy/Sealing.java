package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.Envelope.Whose;

/** Seals words for people, and opens them again: in the same place, with the keys of all of them. */
public final class Sealing {

    /** The only key of the object that stands in the place of a sealed value. */
    static final String SEALED = "sealed";

    private static final byte[] MARK = "{\"%s\":\"".formatted(SEALED).getBytes(UTF_8);

    private final KeyRing keys;
    private final Nonces nonces;

    public Sealing(KeyRing keys, Nonces nonces) {
        this.keys = keys;
        this.nonces = nonces;
    }

    /** Whoever's key is destroyed is left out; if nobody is left, nothing is stored. */
    Envelope seal(byte[] words, String place, AgencyId agency, Collection<PersonId> people) {
        if (people.isEmpty()) {
            throw new IllegalStateException("personal, but nobody's: " + place);
        }
        List<PersonKey> all = people.stream()
                .distinct()
                .flatMap(person -> keys.current(agency, person).stream())
                .toList();
        if (all.isEmpty()) {
            return Envelope.OF_NOBODY;
        }
        List<Whose> whose =
                all.stream().map(key -> new Whose(key.person(), key.version())).toList();
        var secret = SharedSecret.of(all);
        byte[] context = context(whose, place);
        return new Envelope(whose, AesGcm.seal(secret, nonces.of(secret, words, context), words, context));
    }

    /** Nothing if a key that is needed has been destroyed. */
    Optional<byte[]> open(Envelope envelope, String place) {
        if (envelope.isOfNobody()) {
            return Optional.empty();
        }
        List<PersonKey> all = new ArrayList<>();
        for (Whose each : envelope.whose()) {
            Optional<PersonKey> key = keys.version(each.person(), each.version());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            all.add(key.get());
        }
        return Optional.of(AesGcm.open(SharedSecret.of(all), envelope.sealed(), context(envelope.whose(), place)));
    }

    /** The same keys, for what is written again and again and compared. */
    public Sealing comparably() {
        return new Sealing(keys, Nonces.FROM_WORDS);
    }

    void prepareFor(Collection<PersonId> people) {
        keys.fetch(people);
    }

    /** Gets all keys that are needed to open these. */
    public void prepare(Collection<byte[]> stored) {
        Set<PersonId> people = new HashSet<>();
        stored.forEach(text -> findPeople(text, people));
        if (!people.isEmpty()) {
            keys.fetch(people);
        }
    }

    private static void findPeople(byte[] text, Set<PersonId> found) {
        for (int at = 0; at <= text.length - MARK.length; at++) {
            if (text[at] == MARK[0] && Arrays.equals(text, at, at + MARK.length, MARK, 0, MARK.length)) {
                found.addAll(Envelope.peopleOf(text, at + MARK.length));
            }
        }
    }

    private static byte[] context(List<Whose> whose, String place) {
        byte[] start = Envelope.start(whose);
        byte[] where = place.getBytes(UTF_8);
        byte[] context = Arrays.copyOf(start, start.length + where.length);
        System.arraycopy(where, 0, context, start.length, where.length);
        return context;
    }
}
