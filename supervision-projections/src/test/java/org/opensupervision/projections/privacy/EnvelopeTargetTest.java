package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.PersonId;

/** An envelope that lost or changed a character does no harm. */
class EnvelopeTargetTest {

    @Test
    void an_envelope_of_chance_is_read_or_refused() {
        Random random = new Random(3);
        for (int n = 0; n < 5_000; n++) {
            List<Envelope.Whose> whose = random.ints(random.nextInt(4))
                    .mapToObj(i -> new Envelope.Whose(new PersonId(new UUID(i, random.nextLong())), random.nextInt(9)))
                    .toList();
            byte[] sealed = new byte[whose.isEmpty() ? 0 : random.nextInt(40)];
            random.nextBytes(sealed);
            StringBuilder text = new StringBuilder(new Envelope(whose, sealed).text());
            EnvelopeTarget.fuzzerTestOneInput(text.toString().getBytes(ISO_8859_1));
            for (int times = random.nextInt(3); times > 0 && !text.isEmpty(); times--) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(128));
                text.setLength(text.length() - random.nextInt(2));
            }
            EnvelopeTarget.fuzzerTestOneInput(text.toString().getBytes(ISO_8859_1));
        }
    }
}
