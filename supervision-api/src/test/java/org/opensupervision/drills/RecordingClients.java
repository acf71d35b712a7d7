package org.opensupervision.drills;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Someone;

/** Record one session after the other, and send each again under its key until it is acknowledged. */
final class RecordingClients implements AutoCloseable {

    private static final Duration PAUSE_BEFORE_TRYING_AGAIN = Duration.ofMillis(20);

    private final Someone supervisor;
    private final Someone supervisee;
    private final List<Thread> clients = new ArrayList<>();
    private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Map<Integer, Answer> unexpected = new ConcurrentHashMap<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final AtomicInteger refusalsWithoutRetryAfter = new AtomicInteger();
    private volatile long longestRequest;
    private volatile boolean finishing;
    private volatile boolean givenUp;

    private RecordingClients(Someone supervisor, Someone supervisee) {
        this.supervisor = supervisor;
        this.supervisee = supervisee;
    }

    static RecordingClients start(int many, Someone supervisor, Someone supervisee) {
        var clients = new RecordingClients(supervisor, supervisee);
        for (int i = 0; i < many; i++) {
            int client = i;
            clients.clients.add(Thread.ofPlatform().name("client-" + i).start(() -> clients.record(client)));
        }
        return clients;
    }

    /** Each client gets what it has begun acknowledged, and begins nothing more. */
    void finish(Duration atMost) throws InterruptedException {
        finishing = true;
        long end = System.nanoTime() + atMost.toNanos();
        for (Thread client : clients) {
            client.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
        close();
    }

    @Override
    public void close() throws InterruptedException {
        finishing = true;
        givenUp = true;
        for (Thread client : clients) {
            client.join();
        }
    }

    Collection<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** What was answered other than that it was done, or that it cannot be done at the moment. */
    Collection<Answer> unexpected() {
        return unexpected.values();
    }

    int refusals() {
        return refusals.get();
    }

    int refusalsWithoutRetryAfter() {
        return refusalsWithoutRetryAfter.get();
    }

    Duration longestRequest() {
        return Duration.ofNanos(longestRequest);
    }

    /** From a moment on, until what the first of the clients then sent was acknowledged. */
    Duration outageAfter(long moment) {
        return acknowledged.stream()
                .filter(each -> each.sent > moment)
                .map(each -> Duration.ofNanos(each.at - moment))
                .min(Duration::compareTo)
                .orElseThrow();
    }

    /** From a moment on, until what the last of the clients then sent was acknowledged. */
    Duration outageForAllAfter(long moment) {
        Map<Integer, Long> first = new ConcurrentHashMap<>();
        acknowledged.stream()
                .filter(each -> each.sent > moment)
                .forEach(each -> first.merge(each.client, each.at - moment, Math::min));
        return Duration.ofNanos(
                first.values().stream().mapToLong(nanos -> nanos).max().orElseThrow());
    }

    void awaitAcknowledgmentsAfter(long moment, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (acknowledged.stream()
                        .filter(each -> each.sent > moment)
                        .map(Acknowledged::client)
                        .distinct()
                        .count()
                < clients.size()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "not every client is served again after %s; %s".formatted(atMost, unexpected));
            }
            Thread.sleep(20);
        }
    }

    private void record(int client) {
        for (int number = 0; !finishing; number++) {
            recordUntilAcknowledged(client, "%d-%d".formatted(client, number));
        }
    }

    private void recordUntilAcknowledged(int client, String note) {
        var session = Agency.held("2026-10-01", supervisee).with("note", note);
        while (!givenUp) {
            long sent = System.nanoTime();
            Answer answer = send(note, session.toString());
            switch (answer.status()) {
                case 201 -> {
                    acknowledged.add(new Acknowledged(client, note, answer.id(), sent, System.nanoTime()));
                    return;
                }
                case 503 -> refused(answer);
                default -> {
                    unexpected.put(answer.status(), answer);
                    pause();
                }
            }
        }
    }

    private Answer send(String note, String session) {
        long begun = System.nanoTime();
        try {
            return supervisor.withKey(note).post("/api/sessions", session);
        } finally {
            took(System.nanoTime() - begun);
        }
    }

    private synchronized void took(long nanos) {
        longestRequest = Math.max(longestRequest, nanos);
    }

    private void refused(Answer answer) {
        refusals.incrementAndGet();
        if (answer.header("Retry-After").isEmpty()) {
            refusalsWithoutRetryAfter.incrementAndGet();
        }
        pause();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_BEFORE_TRYING_AGAIN);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @param sent for the last time, by {@link System#nanoTime}
     * @param at by {@link System#nanoTime}
     */
    record Acknowledged(int client, String note, String session, long sent, long at) {}
}
