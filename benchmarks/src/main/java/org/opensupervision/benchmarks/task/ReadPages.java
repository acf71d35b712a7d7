package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.opensupervision.benchmarks.contender.Paging;

/** Pages of one agency's sessions after another, each found by an index. */
public record ReadPages(int clients, int agencies, int sessionsEach, Duration duration) implements Task {

    private static final int ON_A_PAGE = 50;

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        Paging sessions = stage.paging();
        sessions.fill(agencies, sessionsEach);
        Clients.Client client = () -> {
            int number = ThreadLocalRandom.current().nextInt(agencies);
            Stage.require("sessions on a page", ON_A_PAGE, sessions.page(sessions.agency(number)));
            return 1;
        };
        return Map.of(
                Figure.PAGES_PER_SECOND,
                Clients.run(Collections.nCopies(clients, client), duration).perSecond());
    }
}
