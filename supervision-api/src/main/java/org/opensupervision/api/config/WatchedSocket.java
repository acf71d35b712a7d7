package org.opensupervision.api.config;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Is closed when a write takes too long: whoever writes gets an error then, instead of waiting on. */
final class WatchedSocket extends Socket {

    private static final long LOOK_EVERY_MILLIS = 500;

    /** When each write that goes on is to have ended. */
    private static final Map<WatchedSocket, Long> WRITING = new ConcurrentHashMap<>();

    static {
        var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("database-sockets").factory());
        var _ = watch.scheduleWithFixedDelay(
                WatchedSocket::closeStuck, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private final Duration longestWrite;

    WatchedSocket(Duration longestWrite) {
        this.longestWrite = longestWrite;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                WRITING.put(WatchedSocket.this, System.nanoTime() + longestWrite.toNanos());
                try {
                    out.write(bytes, offset, length);
                } finally {
                    WRITING.remove(WatchedSocket.this);
                }
            }
        };
    }

    private static void closeStuck() {
        WRITING.forEach((socket, end) -> {
            if (System.nanoTime() - end > 0) {
                socket.abandon();
            }
        });
    }

    private void abandon() {
        try {
            close();
        } catch (IOException e) {
            // whoever writes hears of it
        }
    }
}
