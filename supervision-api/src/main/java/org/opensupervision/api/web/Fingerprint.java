package org.opensupervision.api.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.web.util.WebUtils;

/**
 * Tells requests apart without keeping what they say: by method, address, parameters and every byte of the body. It can
 * be taken whether or not somebody has read the body. The token by which a form shows that it is ours is another each
 * time the form is shown, and says nothing.
 */
public final class Fingerprint {

    private static final String TOKEN_OF_FORMS = "_csrf";

    private final HttpServletRequest request;

    private Fingerprint(HttpServletRequest request) {
        this.request = request;
    }

    /** A body that remembers what was in it. */
    public interface DigestedBody {

        /** Of the whole body; what nobody has read of it is read now. */
        byte[] digest() throws IOException;
    }

    static Fingerprint of(HttpServletRequest request) {
        return new Fingerprint(request);
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    String text() {
        MessageDigest all = sha256();
        all.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(UTF_8));
        request.getParameterMap().forEach((name, values) -> {
            for (String value : name.equals(TOKEN_OF_FORMS) ? new String[0] : values) {
                all.update((name + "=" + value + "\n").getBytes(UTF_8));
            }
        });
        all.update(digestOfBody());
        return HexFormat.of().formatHex(all.digest());
    }

    private byte[] digestOfBody() {
        DigestedBody body = WebUtils.getNativeRequest(request, DigestedBody.class);
        if (body == null) {
            throw new IllegalStateException("the body of this request is not for keys");
        }
        try {
            return body.digest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
