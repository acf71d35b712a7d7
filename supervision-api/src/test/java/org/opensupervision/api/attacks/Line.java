package org.opensupervision.api.attacks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** A bare connection, for what no HTTP client would send. */
final class Line implements AutoCloseable {

    private final Socket socket = new Socket();

    private Line(int port) throws IOException {
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
    }

    static Line to(int port) {
        try {
            return new Line(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Line send(String text) {
        try {
            socket.getOutputStream().write(text.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever comes until the other side closes, or is silent for so long. */
    String heard(Duration silence) {
        var heard = new ByteArrayOutputStream();
        try {
            socket.setSoTimeout((int) silence.toMillis());
            socket.getInputStream().transferTo(heard);
        } catch (SocketTimeoutException | SocketException e) {
            // it says no more
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard.toString(ISO_8859_1);
    }

    /** Whether the other side hangs up within that time. */
    boolean isHungUpWithin(Duration time) {
        try {
            socket.setSoTimeout((int) time.toMillis());
            while (socket.getInputStream().read() >= 0) {
                // goes on
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
