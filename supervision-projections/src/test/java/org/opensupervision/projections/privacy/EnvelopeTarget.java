package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** What Jazzer attacks by {@code bin/fuzz}: whatever stands where an envelope should, it is one or it is refused. */
public final class EnvelopeTarget {

    private EnvelopeTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var people = Envelope.peopleOf(bytes, 0);
        Envelope envelope;
        try {
            envelope = Envelope.parse(new String(bytes, ISO_8859_1));
        } catch (NotOpened refused) {
            return;
        }
        Envelope again = Envelope.parse(envelope.text());
        boolean whole = envelope.sealed().length >= AesGcm.NONCE + AesGcm.TAG;
        if (!again.people().equals(envelope.people()) || whole && !people.equals(envelope.people())) {
            throw new IllegalStateException("%s, %s, %s".formatted(envelope.people(), again.people(), people));
        }
    }
}
