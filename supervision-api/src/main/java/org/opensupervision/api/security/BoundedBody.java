package org.opensupervision.api.security;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.BodyTooLarge;
import org.opensupervision.api.web.Fingerprint;
import org.opensupervision.api.web.Fingerprint.DigestedBody;

/** A body that does not say how long it is, read no further than is allowed. */
final class BoundedBody extends HttpServletRequestWrapper implements DigestedBody {

    private final int most;
    private @Nullable Bounded bounded;

    BoundedBody(HttpServletRequest request, int most) {
        super(request);
        this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return bounded();
    }

    @Override
    public byte[] digest() throws IOException {
        return bounded().digestOfAll();
    }

    private Bounded bounded() throws IOException {
        if (bounded == null) {
            bounded = new Bounded(super.getInputStream(), most);
        }
        return bounded;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.ISO_8859_1 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private static final class Bounded extends ServletInputStream {

        private final ServletInputStream body;
        private final MessageDigest digest = Fingerprint.sha256();
        private byte @Nullable [] digested;
        private int left;

        Bounded(ServletInputStream body, int most) {
            this.body = body;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            if (next >= 0) {
                count(1);
                digest.update((byte) next);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = body.read(bytes, offset, length);
            if (read > 0) {
                count(read);
                digest.update(bytes, offset, read);
            }
            return read;
        }

        byte[] digestOfAll() throws IOException {
            if (digested == null) {
                transferTo(OutputStream.nullOutputStream());
                digested = digest.digest();
            }
            return digested;
        }

        private void count(int read) throws BodyTooLarge {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
