package org.opensupervision.benchmarks;

import java.util.Locale;
import java.util.function.Function;
import org.opensupervision.benchmarks.axon.AxonJdbc;
import org.opensupervision.benchmarks.axon.AxonJpa;
import org.opensupervision.benchmarks.contender.Contender;
import org.opensupervision.benchmarks.contender.Database;
import org.opensupervision.benchmarks.deployment.LargeAgencies;
import org.opensupervision.benchmarks.deployment.OneNode;
import org.opensupervision.benchmarks.deployment.ThreeNodes;
import org.opensupervision.benchmarks.ours.LongLivedEvaluations;
import org.opensupervision.benchmarks.ours.OpenSupervision;
import org.opensupervision.benchmarks.pekko.PekkoJdbc;
import org.opensupervision.benchmarks.raw.RawJdbc;

/** Who is measured. */
enum Entrant {
    RAW("raw pgjdbc", RawJdbc.class, RawJdbc::new),
    AXON_JDBC("Axon JDBC", AxonJdbc.class, AxonJdbc::new),
    AXON_JPA("Axon JPA", AxonJpa.class, AxonJpa::new),
    PEKKO("Pekko JDBC", PekkoJdbc.class, PekkoJdbc::new),
    OURS("OpenSupervision", OpenSupervision.class, OpenSupervision::new),
    SEALED("OpenSupervision, sealed", OpenSupervision.class, OpenSupervision::sealed),
    UNFENCED("OpenSupervision, unfenced", OpenSupervision.class, OpenSupervision::unfenced),
    LONG_LIVED("OpenSupervision, long-lived", LongLivedEvaluations.class, LongLivedEvaluations::new),
    ONE_NODE("OpenSupervision, one node", OneNode.class, OneNode::new),
    THREE_NODES("OpenSupervision, three nodes", ThreeNodes.class, ThreeNodes::new),
    LARGE_AGENCIES("OpenSupervision, large agencies", LargeAgencies.class, LargeAgencies::new);

    private final String label;
    private final Class<? extends Contender> type;
    private final Function<Database, Contender> opening;

    Entrant(String label, Class<? extends Contender> type, Function<Database, Contender> opening) {
        this.label = label;
        this.type = type;
        this.opening = opening;
    }

    String label() {
        return label;
    }

    boolean is(Class<? extends Contender> kind) {
        return kind.isAssignableFrom(type);
    }

    Database database(int port) {
        return new Database(port, name().toLowerCase(Locale.ROOT));
    }

    Contender open(Database database) {
        return opening.apply(database);
    }
}
