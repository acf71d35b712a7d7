package org.opensupervision.benchmarks.ours;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.sessions.SessionContent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.projections.readmodels.Happening;
import org.opensupervision.projections.readmodels.History;
import org.opensupervision.projections.readmodels.Projection;
import org.opensupervision.projections.readmodels.Rows;
import org.opensupervision.projections.readmodels.Table;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The read model that every contender keeps, as the product would keep it. */
final class SessionProjection implements Projection<SessionEvent> {

    static final String VIEW = "sessions";

    private record Row(
            UUID session,
            UUID agencyId,
            LocalDate heldOn,
            int minutes,
            @Nullable String note,
            @Nullable String reason,
            int events) {}

    private static final Table<Row> SESSION_VIEW = new Table<>("session_view", "session", Row.class);

    private final Arrivals arrivals;
    private final Map<UUID, Long> arrived = new ConcurrentHashMap<>();

    SessionProjection(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public String view() {
        return VIEW;
    }

    @Override
    public Class<SessionEvent> family() {
        return SessionEvent.class;
    }

    @Override
    public List<Table<?>> tables() {
        return List.of(SESSION_VIEW);
    }

    @Override
    public void project(History<SessionEvent> history, Rows rows) {
        SessionEvent last = history.happenings().getLast().event();
        SessionContent content = Sessions.content(last);
        rows.add(
                SESSION_VIEW,
                new Row(
                        last.session().value(),
                        last.agency().value(),
                        content.on(),
                        content.minutes().total(),
                        content.note(),
                        last instanceof SessionAmended amended ? amended.reason() : null,
                        history.happenings().size()));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                history.happenings().forEach(happening -> arrive(history.record(), happening));
            }
        });
    }

    /** Each event once, also if the history was projected before. */
    private void arrive(UUID record, Happening<SessionEvent> happening) {
        arrived.compute(record, (_, last) -> {
            if (last != null && last >= happening.version()) {
                return last;
            }
            arrivals.committed(happening.event());
            return happening.version();
        });
    }
}
