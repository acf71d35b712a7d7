package org.opensupervision.benchmarks.task;

import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Application;
import org.opensupervision.benchmarks.contender.Arrivals;
import org.opensupervision.benchmarks.contender.Contender;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.contender.Evaluating;
import org.opensupervision.benchmarks.contender.Loading;
import org.opensupervision.benchmarks.contender.Node;
import org.opensupervision.benchmarks.contender.Paging;
import org.opensupervision.benchmarks.contender.RowStore;
import org.opensupervision.benchmarks.contender.SessionView;
import org.opensupervision.benchmarks.deployment.Deployment;

/** A contender in its process, and the node that it keeps running from one task to the next. */
public final class Stage implements AutoCloseable {

    private final Contender contender;
    private final Database database;
    private final SessionView view;
    private @Nullable Node node;
    private Arrivals arrivals = Arrivals.counted();

    public Stage(Contender contender, Database database) {
        this.contender = contender;
        this.database = database;
        this.view = new SessionView(database);
    }

    public Database database() {
        return database;
    }

    Contender contender() {
        return contender;
    }

    Application application() {
        return (Application) contender;
    }

    Evaluating evaluating() {
        return (Evaluating) contender;
    }

    Paging paging() {
        return (Paging) contender;
    }

    RowStore rows() {
        return (RowStore) contender;
    }

    Deployment deployment() {
        return (Deployment) contender;
    }

    SessionView view() {
        return view;
    }

    Arrivals arrivals() {
        return arrivals;
    }

    void empty() {
        contender.empty();
        view.empty();
    }

    /** The node that is running, or a new one. */
    Node node(Loading loading) {
        if (node == null) {
            node = application().start(loading);
        }
        return node;
    }

    Node nodeToProject() {
        return node(Loading.CACHED);
    }

    void getReadyToProject() {
        nodeToProject().getReadyToProject();
    }

    void project(Arrivals into) {
        arrivals = into;
        nodeToProject().project(into);
    }

    void stopNode() {
        if (node != null) {
            node.close();
            node = null;
        }
    }

    void requireEvents(long expected) {
        require("events stored", expected, contender.events());
    }

    static void require(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException("%s: %s expected, %s found".formatted(what, expected, found));
        }
    }

    @Override
    public void close() {
        stopNode();
        contender.close();
    }
}
