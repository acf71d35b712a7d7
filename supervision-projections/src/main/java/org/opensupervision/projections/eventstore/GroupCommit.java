package org.opensupervision.projections.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.common.AxonThreadFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what commands want to have written at the same moment in one transaction: they share the wait for the disk. One
 * that may not be written fails alone.
 */
final class GroupCommit {

    /** The server works on one group while another waits for the disk; more of them only make the groups smaller. */
    private static final int WRITERS = 2;

    private static final int COMMANDS_IN_A_GROUP = 256;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final long LOOK_FOR_CLOSING_MILLIS = 200;
    private static final UUID NO_RECORD = new UUID(0, 0);

    /** Two groups that want the same records ask for them in the same order, and so never wait for each other. */
    private static final Comparator<Append> BY_RECORD = Comparator.comparing(append ->
            append.events().isEmpty() ? NO_RECORD : append.events().getFirst().aggregate());

    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final AppendStatements statements;
    private final TransactionTemplate transaction;
    private final TransactionTemplate savepoint;
    private final List<Thread> writers;
    private volatile boolean closed;

    GroupCommit(AppendStatements statements, PlatformTransactionManager transactions) {
        this.statements = statements;
        this.transaction = new TransactionTemplate(transactions);
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        var threads = new AxonThreadFactory("event-log-writers");
        writers = IntStream.range(0, WRITERS)
                .mapToObj(n -> threads.newThread(this::writeGroups))
                .toList();
        writers.forEach(Thread::start);
    }

    /** Returns when everything is safe on disk; throws if nothing is. */
    void write(Append append) {
        queue(append);
        append.awaitWritten();
    }

    /** From now on nothing is taken; what has been taken is still written. */
    void close() {
        takeNoMore();
        Threads.awaitEnd(writers);
    }

    private synchronized void takeNoMore() {
        closed = true;
    }

    private synchronized void queue(Append append) {
        if (closed) {
            throw new IllegalStateException("the event log is closed");
        }
        waiting.add(append);
    }

    private void writeGroups() {
        while (!closed || !waiting.isEmpty()) {
            List<Append> group = nextGroup();
            if (!group.isEmpty()) {
                write(group);
            }
        }
    }

    private List<Append> nextGroup() {
        List<Append> group = new ArrayList<>();
        try {
            Append first = waiting.poll(LOOK_FOR_CLOSING_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                group.add(first);
                waiting.drainTo(group, COMMANDS_IN_A_GROUP - 1);
                group.removeIf(append -> !append.isAwaited());
                group.sort(BY_RECORD);
            }
        } catch (InterruptedException e) {
            takeNoMore();
        }
        return group;
    }

    private void write(List<Append> group) {
        try {
            writeTogether(group);
            group.forEach(Append::succeeded);
        } catch (RuntimeException | Error e) {
            if (isLockTimeout(e)) {
                group.forEach(this::writeApart);
            } else {
                group.forEach(append -> append.failed(e));
            }
        }
    }

    /** One statement is a transaction by itself, without the round trips of one. */
    private void writeTogether(List<Append> group) {
        try {
            statements.write(group);
        } catch (DataIntegrityViolationException oneOfThemMayNot) {
            transaction.executeWithoutResult(status -> group.forEach(this::writeAlone));
        }
    }

    private void writeAlone(Append append) {
        if (!append.isAwaited()) {
            return;
        }
        try {
            savepoint.executeWithoutResult(status -> statements.write(List.of(append)));
        } catch (DataIntegrityViolationException e) {
            append.failed(statements.conflict(append, e));
        }
    }

    /** Safe on disk before the next one is begun, which may be the one that waits for somebody. */
    private void writeApart(Append append) {
        if (!append.isAwaited()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> statements.writeUnlessHeldUp(append));
            append.succeeded();
        } catch (DataIntegrityViolationException e) {
            append.failed(statements.conflict(append, e));
        } catch (RuntimeException | Error e) {
            append.failed(e);
        }
    }

    private static boolean isLockTimeout(Throwable failure) {
        return failure instanceof DataAccessException e
                && e.getMostSpecificCause() instanceof SQLException sql
                && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }
}
