package org.opensupervision.benchmarks.task;

import java.util.Map;
import org.opensupervision.benchmarks.deployment.Deployment;
import org.opensupervision.benchmarks.deployment.EarlierLog;
import org.opensupervision.benchmarks.deployment.Import;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;

/** An earlier log is imported until all of it can be read, and then once more. */
public record ImportSessions(int rows) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) {
        stage.empty();
        Deployment deployment = stage.deployment();
        Import imported = new Import(deployment.administrator(), new EarlierLog(rows));
        imported.people();
        double first = Seconds.of(imported::newSessions);
        requireSessions(deployment);
        double again = Seconds.of(imported::sessionsAgain);
        requireSessions(deployment);
        return Map.of(Figure.NEW_ROWS_PER_SECOND, rows / first, Figure.REPEATED_ROWS_PER_SECOND, rows / again);
    }

    private void requireSessions(Deployment deployment) {
        Stage.require("sessions recorded", rows, deployment.events(SessionRecorded.class));
        deployment.agency().await("session", rows);
    }
}
