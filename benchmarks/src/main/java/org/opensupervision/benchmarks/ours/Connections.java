package org.opensupervision.benchmarks.ours;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.ScopedValue.CallableOp;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.fence.AgencyConnections;
import org.opensupervision.projections.fence.AgencyTransactions;
import org.opensupervision.projections.fence.BoundAgency;

/** As many as the product has, two thirds of them for what is done for one agency. */
final class Connections implements AutoCloseable {

    private static final int OF_ONE_AGENCY = 20;
    private static final int OF_ALL_AGENCIES = 10;

    private final boolean fenced;
    private final HikariDataSource web;
    private final HikariDataSource work;
    private final AgencyConnections both;

    private Connections(boolean fenced, HikariDataSource web, HikariDataSource work) {
        this.fenced = fenced;
        this.web = web;
        this.work = work;
        both = new AgencyConnections(web, work);
    }

    static Connections fenced(Database database) {
        return new Connections(
                true,
                pool(database, "opensupervision_web", OF_ONE_AGENCY),
                pool(database, "opensupervision_work", OF_ALL_AGENCIES));
    }

    /** Of a superuser, for whom there are no policies. */
    static Connections unfenced(Database database) {
        return new Connections(
                false,
                pool(database, Database.USER, OF_ONE_AGENCY),
                pool(database, Database.USER, OF_ONE_AGENCY + OF_ALL_AGENCIES));
    }

    private static HikariDataSource pool(Database database, String role, int connections) {
        HikariDataSource pool = database.pool(connections);
        pool.setJdbcUrl(database.url(role));
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("maxSendBufferSize", "65536");
        return pool;
    }

    HikariDataSource work() {
        return work;
    }

    AgencyConnections both() {
        return both;
    }

    AgencyTransactions transactions() {
        return new AgencyTransactions(both);
    }

    <T extends @Nullable Object, X extends Throwable> T during(AgencyId agency, CallableOp<T, X> doing) throws X {
        return fenced ? BoundAgency.during(agency, doing) : doing.call();
    }

    @Override
    public void close() {
        web.close();
        work.close();
    }
}
