package org.opensupervision.api.security;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;

/** An authenticator app into which somebody has typed the secret that they were shown. */
record App(byte[] secret) {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static App with(String base32) {
        BigInteger bits = BigInteger.ONE;
        for (char each : base32.toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(each)));
        }
        return new App(Arrays.copyOfRange(bits.toByteArray(), 1, 1 + Totp.SECRET_BYTES));
    }

    String codeAt(Instant now) {
        return Totp.code(secret, Totp.stepAt(now));
    }
}
