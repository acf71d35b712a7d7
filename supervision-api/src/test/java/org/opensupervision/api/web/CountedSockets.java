package org.opensupervision.api.web;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.opensupervision.api.config.WatchedSockets;

/** Counts what is sent to the database, by who sends it: each message is a round trip. */
public final class CountedSockets extends WatchedSockets {

    private static final String REQUEST = "tomcat-handler-";
    private static final String WRITER = "event-log-writers";

    private static final ConcurrentLinkedQueue<String> SENDERS = new ConcurrentLinkedQueue<>();

    record Counted<T>(T answer, long byRequest, long byWriters) {}

    static <T> Counted<T> during(Supplier<T> request) {
        SENDERS.clear();
        T answer = request.get();
        List<String> senders = List.copyOf(SENDERS);
        return new Counted<>(answer, count(senders, REQUEST), count(senders, WRITER));
    }

    private static long count(List<String> senders, String name) {
        return senders.stream().filter(sender -> sender.startsWith(name)).count();
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public OutputStream getOutputStream() throws IOException {
                return new FilterOutputStream(super.getOutputStream()) {
                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        SENDERS.add(Thread.currentThread().getName());
                        out.write(bytes, offset, length);
                    }
                };
            }
        };
    }
}
