package org.opensupervision.projections.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, in 64 small hexadecimal digits. */
public record Hash(String digits) {

    /** Before the first entry of a chain. */
    public static final Hash NONE = new Hash("0".repeat(64));

    static Hash of(String text) {
        try {
            return new Hash(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Hash read(byte[] bytes) {
        return new Hash(HexFormat.of().formatHex(bytes));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
