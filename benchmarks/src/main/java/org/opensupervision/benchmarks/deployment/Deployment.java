package org.opensupervision.benchmarks.deployment;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Contender;
import org.opensupervision.benchmarks.contender.Database;

/** The product, started as bin/run starts it, on one node or several that share a database. */
public abstract class Deployment implements Contender {

    private final Database database;
    private final int size;
    private final List<ApplicationProcess> nodes = new ArrayList<>();
    private @Nullable Agency agency;
    private long begin;

    Deployment(Database database, int size) {
        this.database = database;
        this.size = size;
    }

    /** The first node creates the tables; the others start together. */
    @Override
    public void install() {
        start();
        nodes.forEach(ApplicationProcess::awaitReadiness);
        while (nodes.size() < size) {
            start();
        }
        nodes.forEach(ApplicationProcess::awaitReadiness);
    }

    private void start() {
        nodes.add(ApplicationProcess.start(database, nodes.size() + 1));
    }

    /** Running nodes let nobody take their events away: goes on with an agency of which nothing is known. */
    @Override
    public void empty() {
        agency = Agency.found(database);
        begin = agency.log().head();
    }

    /** Since the agency was founded. */
    @Override
    public long events() {
        return agency().log().eventsAfter(begin);
    }

    public long events(Class<?> type) {
        return agency().log().eventsAfter(begin, type);
    }

    public boolean hasAgency() {
        return agency != null;
    }

    public ReadModels readModels() {
        return new ReadModels(database);
    }

    public Agency agency() {
        return requireNonNull(agency, "nothing has been emptied yet");
    }

    public int size() {
        return size;
    }

    /** Somebody who asks one of the nodes, the first of which is 0. */
    public Http at(int node, String email) {
        return new Http(nodes.get(node).url(), SignIns.tokenOf(email));
    }

    public Http administrator() {
        return at(0, agency().administrator());
    }

    @Override
    public List<ProcessHandle> processes() {
        return nodes.stream().map(ApplicationProcess::handle).toList();
    }

    @Override
    public void close() {
        nodes.forEach(ApplicationProcess::stop);
        nodes.forEach(ApplicationProcess::close);
    }
}
