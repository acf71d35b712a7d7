package org.opensupervision.api.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Stands between the application and its database, and can break after a commit that nobody hears of. */
final class LineThatBreaks implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private volatile String mark;

    LineThatBreaks(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The next connection that sends these words, in a statement that is a transaction by itself, breaks when the server has answered. */
    void breakAtAnswerTo(String words) {
        mark = words;
    }

    boolean hasBroken() {
        return mark == null;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        try {
            while (true) {
                new Connection(listening.accept(), new Socket(InetAddress.getLoopbackAddress(), server)).start();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket server;
        private volatile boolean committing;

        Connection(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void start() {
            Thread.ofVirtual().start(() -> carry(client, server));
            Thread.ofVirtual().start(() -> carry(server, client));
        }

        private void carry(Socket from, Socket to) {
            byte[] bytes = new byte[1 << 16];
            try (from;
                    to) {
                for (int n = from.getInputStream().read(bytes);
                        n > 0;
                        n = from.getInputStream().read(bytes)) {
                    if (from == client) {
                        listen(new String(bytes, 0, n, ISO_8859_1));
                    } else if (committing) {
                        mark = null;
                        return;
                    }
                    to.getOutputStream().write(bytes, 0, n);
                }
            } catch (IOException closed) {
                // by the other direction
            }
        }

        private void listen(String words) {
            committing |= mark != null && words.contains(mark);
        }
    }
}
