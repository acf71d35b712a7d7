package org.opensupervision.api.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.config.OwnerConnections;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.AtOnce;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class EvaluationTurnTest {

    private static final int MORE_THAN_THERE_ARE_CONNECTIONS = 25;

    @Autowired
    Agencies agencies;

    @Autowired
    OwnerConnections owner;

    @Test
    void however_many_wait_for_their_turn_nobody_else_waits_for_them() throws Exception {
        Agency busy = agencies.register();
        Agency other = agencies.register();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                Connection anotherNode = owner.open()) {
            evaluating(anotherNode, busy);
            Future<List<Answer>> waiting =
                    threads.submit(() -> AtOnce.all(MORE_THAN_THERE_ARE_CONNECTIONS, n -> evaluate(busy)));

            for (int n = 0; n < 20; n++) {
                other.administrator().get("/api/people").is(200);
                Thread.sleep(100);
            }
            evaluate(other).is(200);
            assertThat(waiting.isDone()).isFalse();
            anotherNode.close();

            assertThat(waiting.get()).allSatisfy(answer -> answer.is(200));
        }
    }

    private static void evaluating(Connection node, Agency agency) throws SQLException {
        try (var statement = node.prepareStatement("select pg_advisory_lock(hashtextextended(?, 0))")) {
            statement.setString(1, "evaluation of " + agency.id());
            statement.execute();
        }
    }

    private static Answer evaluate(Agency agency) {
        return agency.administrator().post("/api/risk-evaluations", Json.of("asOf", "2026-10-31"));
    }
}
