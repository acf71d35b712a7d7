package org.opensupervision.api.notices;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Speaks SMTP, and takes no mail: it answers recipients as it was told, or hangs up when it was given everything. */
final class UnkindMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final String toRecipients;
    final AtomicInteger conversations = new AtomicInteger();

    private UnkindMailServer(String toRecipients) throws IOException {
        this.toRecipients = toRecipients;
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    static UnkindMailServer refusing(String reply) throws IOException {
        return new UnkindMailServer(reply);
    }

    static UnkindMailServer hangingUp() throws IOException {
        return new UnkindMailServer("250 ok");
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        try {
            while (true) {
                try (Socket caller = socket.accept()) {
                    conversations.incrementAndGet();
                    talk(caller);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void talk(Socket caller) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        say(caller, "220 here");
        boolean content = false;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (content) {
                if (line.equals(".")) {
                    return;
                }
            } else if (line.startsWith("RCPT")) {
                say(caller, toRecipients);
            } else if (line.startsWith("DATA")) {
                say(caller, "354 go on");
                content = true;
            } else if (line.startsWith("QUIT")) {
                say(caller, "221 bye");
                return;
            } else {
                say(caller, "250 ok");
            }
        }
    }

    private static void say(Socket caller, String line) throws IOException {
        caller.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
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
