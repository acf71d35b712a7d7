package org.opensupervision.projections.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A master key that this process holds: from the environment or a file. */
public final class LocalMasterKey implements MasterKey {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] NAME = "OpenSupervision master key".getBytes(UTF_8);
    private static final int BYTES_OF_NAME = 8;

    private final SecretKey key;
    private final String id;

    private LocalMasterKey(byte[] bytes) {
        key = new SecretKeySpec(bytes, "AES");
        id = idOf(bytes);
    }

    /** 32 bytes, written in base64 or as 64 hexadecimal digits. */
    public static LocalMasterKey of(String text) {
        byte[] bytes = bytesOf(text.strip());
        if (bytes.length != AesGcm.KEY) {
            throw new MasterKeyRefused(MasterKeyRefused.Reason.MALFORMED);
        }
        return new LocalMasterKey(bytes);
    }

    /** A new one, as text for {@link #of}. */
    public static String random() {
        return Base64.getEncoder().encodeToString(randomBytes(AesGcm.KEY));
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public byte[] wrap(byte[] wrapped, byte[] whose) {
        return AesGcm.seal(key, randomBytes(AesGcm.NONCE), wrapped, whose);
    }

    @Override
    public byte[] unwrap(byte[] wrapped, byte[] whose) {
        return AesGcm.open(key, wrapped, whose);
    }

    static byte[] randomBytes(int number) {
        byte[] bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytesOf(String text) {
        try {
            return text.length() == 2 * AesGcm.KEY
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MasterKeyRefused(MasterKeyRefused.Reason.MALFORMED);
        }
    }

    private static String idOf(byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(NAME), 0, BYTES_OF_NAME);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC", e);
        }
    }
}
