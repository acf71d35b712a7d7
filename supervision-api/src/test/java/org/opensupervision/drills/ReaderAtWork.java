package org.opensupervision.drills;

import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A supervisor who looks at each session on another node as soon as it is recorded; and somebody nobody waits for. */
final class ReaderAtWork {

    private static final int AMENDED_OF_THREE = 2;

    private final SupervisorAtWork supervisor;
    private final Caller somebodyElse;
    private final Seen own;
    private final Seen others;
    private int turn;

    ReaderAtWork(SupervisorAtWork supervisor, Caller somebodyElse, Seen own, Seen others) {
        this.supervisor = supervisor;
        this.somebodyElse = somebodyElse;
        this.own = own;
        this.others = others;
    }

    /** What readers got to see of what had been acknowledged before they asked. */
    record Seen(AtomicInteger fresh, AtomicInteger behind, AtomicInteger stale) {

        Seen() {
            this(new AtomicInteger(), new AtomicInteger(), new AtomicInteger());
        }

        private void look(Caller reader, UUID session, String mark) throws InterruptedException {
            try {
                Caller.Answer answer = reader.get("/api/sessions/" + session);
                if (answer.behind()) {
                    behind.incrementAndGet();
                } else if (answer.done() && answer.text().contains("\"" + mark + "\"")) {
                    fresh.incrementAndGet();
                } else if (!answer.unknown()) {
                    stale.incrementAndGet();
                }
            } catch (IOException e) {
                // a node that was killed says nothing
            }
        }

        int all() {
            return fresh.get() + behind.get() + stale.get();
        }
    }

    void recordAmendAndRead() {
        supervisor.record().ifPresent(this::read);
        if (++turn % 3 < AMENDED_OF_THREE) {
            supervisor.recordAndAmend();
        }
    }

    private void read(UUID session) {
        try {
            String mark = supervisor.lastMark();
            if (turn % 2 == 0) {
                others.look(somebodyElse, session, mark);
            }
            own.look(supervisor.caller(), session, mark);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
