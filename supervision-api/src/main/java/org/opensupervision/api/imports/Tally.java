package org.opensupervision.api.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.opensupervision.domain.shared.CarriedOver;

/** Counts what became of the rows of one file; rejections are handed on in batches. */
final class Tally {

    private static final int BATCH = 500;

    private final ImportLog log;
    private final ImportId id;
    private final LogFile file;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong repeated = new AtomicLong();
    private final AtomicLong rejected = new AtomicLong();
    private final List<Rejection> unwritten = new ArrayList<>();

    Tally(ImportLog log, ImportId id, LogFile file) {
        this.log = log;
        this.id = id;
        this.file = file;
    }

    void count(CarriedOver outcome) {
        switch (outcome) {
            case ACCEPTED -> accepted.incrementAndGet();
            case REPEATED -> repeated.incrementAndGet();
        }
    }

    synchronized void reject(Rejection rejection) {
        unwritten.add(rejection);
        if (unwritten.size() >= BATCH) {
            write();
        }
    }

    synchronized void write() {
        if (!unwritten.isEmpty()) {
            log.rejected(id, file, unwritten);
            rejected.addAndGet(unwritten.size());
            unwritten.clear();
        }
        log.counted(id, file, accepted.get(), repeated.get(), rejected.get());
    }

    long done() {
        return accepted.get() + repeated.get() + rejected.get();
    }
}
