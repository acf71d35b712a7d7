package org.opensupervision.benchmarks.task;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opensupervision.benchmarks.deployment.Agency;
import org.opensupervision.benchmarks.deployment.Deployment;
import org.opensupervision.benchmarks.deployment.Http;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.shared.PersonId;

/**
 * Sessions recorded over HTTP, each under a key. A client is several supervisors in turn, who turn to one node after the
 * other.
 */
public record RecordOverHttp(int clients, Duration duration) implements Task {

    @Override
    public Map<String, Double> run(Stage stage) throws Exception {
        stage.empty();
        Deployment deployment = stage.deployment();
        deployment.agency().agree();
        List<Clients.Client> recording = IntStream.range(0, clients)
                .mapToObj(client -> recording(client, deployment))
                .toList();
        var work = Clients.run(recording, duration);
        stage.requireEvents(work.total() + Agency.SUPERVISORS);
        Stage.require("sessions recorded", work.total(), deployment.events(SessionRecorded.class));
        deployment.agency().await("session", work.total());
        deployment.agency().await("hours_session", work.total());
        deployment.agency().await("idempotency", work.total());
        return Map.of(Figure.COMMANDS_PER_SECOND, work.perSecond());
    }

    private Clients.Client recording(int client, Deployment deployment) {
        int[] own = IntStream.iterate(client, n -> n < Agency.SUPERVISORS, n -> n + clients)
                .toArray();
        List<Recording> turns = IntStream.range(0, own.length * deployment.size())
                .mapToObj(turn -> Recording.by(own[turn % own.length], (client + turn) % deployment.size(), deployment))
                .toList();
        var next = Stream.generate(turns::stream).flatMap(each -> each).iterator();
        return () -> next.next().act();
    }

    private record Recording(Http supervisor, String session) {

        static Recording by(int supervisor, int node, Deployment deployment) {
            Agency agency = deployment.agency();
            return new Recording(
                    deployment.at(node, agency.emailOfSupervisor(supervisor)),
                    session(LocalDate.now(ZoneOffset.UTC).minusDays(1), agency.superviseeOf(supervisor)));
        }

        private static String session(LocalDate heldOn, PersonId supervisee) {
            return """
                    {"heldOn": "%s", "startedAt": "09:30", "format": "individual", "mode": "video",
                     "superviseeIds": ["%s"], "minutes": {"administrative": 15, "educational": 25, "supportive": 20},
                     "topics": ["caseload", "documentation"], "actions": ["Read the new intake protocol"],
                     "note": "Two difficult home visits were gone through; the safety plan stands, and the next visit \
                    is made together."}
                    """.formatted(heldOn, supervisee);
        }

        int act() {
            supervisor.create("/api/sessions", session, UUID.randomUUID().toString());
            return 1;
        }
    }
}
