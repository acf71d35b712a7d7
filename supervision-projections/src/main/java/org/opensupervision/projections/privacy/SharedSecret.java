package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The key for what several people share: it follows from the keys of all of them, and from nothing less. */
final class SharedSecret {

    private static final byte[] PURPOSE = "shared words".getBytes(UTF_8);

    private SharedSecret() {}

    static SecretKey of(List<PersonKey> keys) {
        if (keys.size() == 1) {
            return keys.getFirst().secret();
        }
        var extract = HKDFParameterSpec.ofExtract();
        keys.forEach(key -> extract.addIKM(key.secret()));
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("AES", extract.thenExpand(PURPOSE, AesGcm.KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF", e);
        }
    }
}
