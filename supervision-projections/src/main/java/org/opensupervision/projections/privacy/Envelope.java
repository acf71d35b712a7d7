package org.opensupervision.projections.privacy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.shared.PersonId;

/**
 * Sealed words as they are stored, in base64: format (1 byte), number of people (2), for each their id (16) and the
 * version of their key (4), then the nonce (12), the words in AES-256-GCM, and the tag (16). Without people, and without
 * anything after their number, it says that there was nobody left to seal it for: it was never stored.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Envelope(List<Whose> whose, byte[] sealed) {

    static final Envelope OF_NOBODY = new Envelope(List.of(), new byte[0]);

    private static final byte FORMAT = 1;
    private static final int START = 3;
    private static final int EACH = 20;
    private static final int CHARACTERS_OF_START = 4;

    record Whose(PersonId person, int version) {}

    Envelope {
        whose = List.copyOf(whose);
    }

    static Envelope parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            List<Whose> whose = whose(bytes, peopleAfter(bytes));
            byte[] sealed = new byte[bytes.remaining()];
            bytes.get(sealed);
            if (whose.isEmpty() && sealed.length > 0) {
                throw new NotOpened("sealed for nobody");
            }
            return new Envelope(whose, sealed);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            throw new NotOpened("no envelope");
        }
    }

    /** Whose an envelope is, from its first characters alone; nobody's if it is none. */
    static List<PersonId> peopleOf(byte[] text, int from) {
        try {
            int number = peopleAfter(decoded(text, from, CHARACTERS_OF_START));
            int characters = CHARACTERS_OF_START + (number * EACH + 2) / 3 * 4;
            ByteBuffer bytes = decoded(text, from, characters).position(START);
            return whose(bytes, number).stream().map(Whose::person).toList();
        } catch (IllegalArgumentException | BufferUnderflowException | NotOpened e) {
            return List.of();
        }
    }

    boolean isOfNobody() {
        return whose.isEmpty();
    }

    List<PersonId> people() {
        return whose.stream().map(Whose::person).toList();
    }

    String text() {
        byte[] start = start(whose);
        byte[] all = ByteBuffer.allocate(start.length + sealed.length)
                .put(start)
                .put(sealed)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** What stands before the nonce; authenticated together with the place. */
    static byte[] start(List<Whose> whose) {
        ByteBuffer start =
                ByteBuffer.allocate(START + EACH * whose.size()).put(FORMAT).putShort((short) whose.size());
        for (Whose each : whose) {
            UUID person = each.person().value();
            start.putLong(person.getMostSignificantBits())
                    .putLong(person.getLeastSignificantBits())
                    .putInt(each.version());
        }
        return start.array();
    }

    private static int peopleAfter(ByteBuffer bytes) {
        if (bytes.get() != FORMAT) {
            throw new NotOpened("an envelope of a later release");
        }
        return Short.toUnsignedInt(bytes.getShort());
    }

    private static List<Whose> whose(ByteBuffer bytes, int number) {
        List<Whose> whose = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            whose.add(new Whose(new PersonId(new UUID(bytes.getLong(), bytes.getLong())), bytes.getInt()));
        }
        return whose;
    }

    private static ByteBuffer decoded(byte[] text, int from, int characters) {
        if (from + characters > text.length) {
            throw new NotOpened("cut off");
        }
        byte[] some = Arrays.copyOfRange(text, from, from + characters);
        return ByteBuffer.wrap(Base64.getUrlDecoder().decode(some));
    }
}
