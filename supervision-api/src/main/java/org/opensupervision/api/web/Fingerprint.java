package org.opensupervision.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Tells requests apart without keeping what they say. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(Caller caller, @Nullable Object form) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((caller.request() + "\n" + form).getBytes(UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
