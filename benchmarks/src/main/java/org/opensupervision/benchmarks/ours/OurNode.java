package org.opensupervision.benchmarks.ours;

import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.axon.Look;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Sessions;
import org.opensupervision.domain.sessions.SessionCommand;
import org.opensupervision.domain.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Takes commands to sessions, and projects them. */
final class OurNode implements Node {

    private final Database database;
    private final JdbcClient jdbc;
    private final Commands commands;
    private @Nullable LivingReadModel readModel;

    OurNode(Database database, Connections connections, Commands commands) {
        this.database = database;
        this.commands = commands;
        jdbc = JdbcClient.create(connections.work());
    }

    @Override
    public void send(SessionCommand command) {
        commands.send(Sessions.AGENCY, command);
    }

    @Override
    public void look(SessionId session) {
        commands.send(Sessions.AGENCY, new Look(session));
    }

    /** A log that is there already is what a rebuild is for; what is written from now on is projected as ever. */
    @Override
    public void project(Arrivals arrivals) {
        LivingReadModel living = new LivingReadModel(
                commands.engine(),
                commands.eventStore(),
                commands.transactions(),
                jdbc,
                new SessionProjection(arrivals));
        readModel = living;
        if (commands.engine().createHeadToken().equals(commands.engine().createTailToken())) {
            living.keepUpToDate();
        } else {
            living.keepUpToDateFromNowOn();
            living.rebuild(new DriverManagerDataSource(database.url() + "&reWriteBatchedInserts=true"));
        }
    }

    @Override
    public void close() {
        if (readModel != null) {
            readModel.close();
        }
        commands.close();
    }
}
