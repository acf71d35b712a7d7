package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Where the nonce comes from: no two different words may be sealed with the same one and the same key. */
@FunctionalInterface
public interface Nonces {

    /** For what is stored once. */
    Nonces RANDOM = (key, words, context) -> LocalMasterKey.randomBytes(AesGcm.NONCE);

    /**
     * For what is written again and again and compared, such as rows of read models: the same words in the same place
     * look the same, and different ones have different nonces as surely as random ones would be.
     */
    Nonces FROM_WORDS = Nonces::fromWords;

    byte[] of(SecretKey key, byte[] words, byte[] context);

    private static byte[] fromWords(SecretKey key, byte[] words, byte[] context) {
        byte[] forNonces = hmac(key.getEncoded(), "nonces".getBytes(UTF_8));
        byte[] lengthOfContext =
                ByteBuffer.allocate(Integer.BYTES).putInt(context.length).array();
        return Arrays.copyOf(hmac(forNonces, lengthOfContext, context, words), AesGcm.NONCE);
    }

    private static byte[] hmac(byte[] key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC", e);
        }
    }
}
