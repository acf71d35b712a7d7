package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares a password with a hash. The slow comparison is spared for a while after it has succeeded: what is remembered
 * is a keyed digest of password and hash, under a key that lives only in this process.
 */
@Component
class PasswordCheck {

    private static final String DIGEST = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final SecretKeySpec key;
    private final String hashOfNobody;
    private final Cache<String, Boolean> matched = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    PasswordCheck(PasswordEncoder encoder) {
        this.encoder = encoder;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, DIGEST);
        hashOfNobody = String.valueOf(encoder.encode(HexFormat.of().formatHex(random)));
    }

    boolean matches(String password, String hash) {
        String digest = digest(password, hash);
        if (matched.getIfPresent(digest) != null) {
            return true;
        }
        boolean matches = encoder.matches(password, hash);
        if (matches) {
            matched.put(digest, true);
        }
        return matches;
    }

    /** Takes as long as a comparison, so that nobody can tell who exists. */
    void matchNobody(String password) {
        var _ = encoder.matches(password, hashOfNobody);
    }

    private String digest(String password, String hash) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key);
            mac.update(hash.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + DIGEST, e);
        }
    }
}
