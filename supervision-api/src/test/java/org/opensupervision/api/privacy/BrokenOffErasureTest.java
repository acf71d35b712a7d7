package org.opensupervision.api.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opensupervision.api.harness.Agency.held;
import static org.opensupervision.api.harness.Agency.request;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.config.OwnerConnections;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Answer;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.ReadModelTables;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.privacy.ErasureCommand.ErasePerson;
import org.opensupervision.domain.privacy.LegalGround;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.privacy.ErasureJournal;
import org.opensupervision.projections.privacy.ErasureQuery.WhoseErasureIsNotComplete;
import org.opensupervision.projections.privacy.ErasureReader;
import org.opensupervision.projections.privacy.ErasureStage;
import org.opensupervision.projections.privacy.PersonKeys;
import org.opensupervision.projections.readmodels.DatabaseLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The process is ended before and after the work of every stage; the next one takes it up where nothing is written down. */
@OverHttp
class BrokenOffErasureTest {

    @Autowired
    Agencies agencies;

    @Autowired
    Commands commands;

    @Autowired
    ErasureReader erasures;

    @Autowired
    ErasureJournal journal;

    @Autowired
    OwnerConnections owner;

    @Autowired
    PersonKeys keys;

    @Autowired
    List<ErasureStep> steps;

    @Autowired
    JdbcClient jdbc;

    private static final class Killed extends RuntimeException {}

    @Test
    void an_erasure_that_is_broken_off_at_any_point_is_completed_later() {
        Agency agency = agencies.register();
        Someone clara = agency.supervisee("C1");
        agency.request(clara, request("supportive").with("words", "a hard week"));
        decide(agency, clara);

        for (ErasureStage stage : ErasureStage.values()) {
            assertThatThrownBy(() -> killedAt(stage, false).goOn()).isInstanceOf(Killed.class);
            assertThatThrownBy(() -> killedAt(stage, true).goOn()).isInstanceOf(Killed.class);
            assertThat(written(clara))
                    .containsExactlyElementsOf(Arrays.stream(ErasureStage.values())
                            .filter(done -> done.compareTo(stage) < 0)
                            .map(ErasureStage::name)
                            .toList());
            assertThat(erasures.ask(new WhoseErasureIsNotComplete())).hasSize(1);
        }
        new ErasureProcess(erasures, journal, new ErasureTurn(owner), steps).goOn();

        assertThat(erasures.ask(new WhoseErasureIsNotComplete())).isEmpty();
        Answer seen = agency.administrator().sees("/api/people/" + clara.id());
        assertThat(seen.text()).contains("\"erased\"").doesNotContain(clara.name(), clara.email());
        assertThat(rowsOf(agency)).contains(clara.id()).doesNotContain("a hard week", clara.name(), clara.email());
    }

    @Test
    void whoever_comes_while_somebody_else_is_at_it_does_nothing() throws Exception {
        Agency agency = agencies.register();
        Someone clara = agency.supervisee("C1");
        decide(agency, clara);
        try (var _ = somebodyElsesTurn()) {
            new ErasureProcess(erasures, journal, new ErasureTurn(owner), steps).goOn();
            assertThat(written(clara)).isEmpty();
        }
        new ErasureProcess(erasures, journal, new ErasureTurn(owner), steps).goOn();
        assertThat(written(clara)).hasSize(ErasureStage.values().length);
    }

    @Test
    void nobody_comes_back_or_is_written_about_while_they_are_being_erased() throws Exception {
        Agency agency = agencies.register();
        Someone admin = agency.administrator();
        Someone sam = agency.supervisor("S1");
        Someone clara = agency.supervisee("C1");
        String agreement = agency.agreement(sam, clara, "2026-01-01");
        String session = agency.session(sam, held("2026-10-01", clara));
        String asked = agency.request(clara, request("supportive"));
        admin.post("/api/agreements/" + agreement + "/end", Json.of("lastDay", "2026-10-30"))
                .is(204);
        try (var _ = somebodyElsesTurn()) {
            // whatever the schedule would do waits
            decide(agency, clara);

            String person = "/api/people/" + clara.id();
            refused(admin.post(person + "/return", Json.of("on", "2026-10-31")));
            refused(admin.put(person + "/contact", Json.of("name", "Clara again")));
            refused(admin.post(person + "/leave", Json.of("from", "2026-02-01", "to", "2026-02-02", "kind", "sick")));
            refused(admin.post(person + "/invitation"));
            refused(sam.post("/api/sessions", held("2026-10-02", clara).with("note", "she was away")));
            refused(sam.post(
                    "/api/sessions/" + session + "/amendments",
                    held("2026-10-01", clara).with("note", "better").with("reason", "better")));
            refused(sam.post("/api/sessions/" + session + "/cancellation", Json.of("reason", "it was not held")));
            refused(admin.post(
                    "/api/agreements",
                    Json.of("supervisorId", sam.id(), "superviseeId", clara.id(), "from", "2026-10-31")));
            assertThat(sam.post("/api/support-requests/" + asked + "/answer", Json.of("words", "call me"))
                            .status())
                    .as("whose supervisor he was")
                    .isIn(403, 404);
            clara.get("/api/me").is(401);
            Browser.at(agencies.stranger())
                    .signIn(clara.email(), Agencies.PASSWORD)
                    .is(422);
        }
        new ErasureProcess(erasures, journal, new ErasureTurn(owner), steps).goOn();
        assertThat(written(clara)).hasSize(ErasureStage.values().length);
        refused(sam.post("/api/sessions", held("2026-10-02", clara).with("note", "she was away")));
        sam.post("/api/sessions/" + session + "/signature").is(204);
    }

    private static void refused(Answer answer) {
        answer.is(409).breaks("IS_NOT_BEING_ERASED", "person");
    }

    @Test
    void whom_a_restored_log_does_not_know_keeps_nobody_else_from_being_erased() {
        Agency agency = agencies.register();
        Someone clara = agency.supervisee("C1");
        PersonId unknown = PersonId.referredTo(agency.id(), "of a later day");
        keys.current(agency.id(), unknown);
        keys.destroy(agency.id(), unknown);
        decide(agency, clara);

        new ErasureProcess(erasures, journal, new ErasureTurn(owner), steps).goOn();

        assertThat(erasures.ask(new WhoseErasureIsNotComplete())).isEmpty();
        assertThat(written(clara)).hasSize(ErasureStage.values().length);
    }

    /** Once it is free. */
    private DatabaseLock somebodyElsesTurn() throws SQLException {
        var turn = new DatabaseLock(owner.open(), "erasures");
        while (!turn.take()) {
            Thread.onSpinWait();
        }
        return turn;
    }

    private String rowsOf(Agency agency) {
        return ReadModelTables.rows(jdbc).values().stream()
                .flatMap(List::stream)
                .filter(row -> row.contains(agency.id().toString()))
                .toList()
                .toString();
    }

    private void decide(Agency agency, Someone person) {
        agency.administrator()
                .post("/api/people/" + person.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agencies.settle();
        PersonId id = PersonId.of(person.id());
        commands.send(
                agency.id(),
                new ErasePerson(
                        ErasureId.of(id),
                        agency.id(),
                        id,
                        PersonId.of(agency.administrator().id()),
                        LegalGround.OBJECTED,
                        null,
                        false));
        agencies.settle();
    }

    private ErasureProcess killedAt(ErasureStage stage, boolean afterItsWork) {
        List<ErasureStep> mortal = steps.stream()
                .map(step -> step.stage() == stage ? killed(step, afterItsWork) : step)
                .toList();
        return new ErasureProcess(erasures, journal, new ErasureTurn(owner), mortal);
    }

    private static ErasureStep killed(ErasureStep step, boolean afterItsWork) {
        return new ErasureStep(step.stage(), people -> {
            if (afterItsWork) {
                step.work().on(people);
            }
            throw new Killed();
        });
    }

    private List<String> written(Someone person) {
        return jdbc.sql("select stage from erasure_stage where person_id = cast(:person as uuid) order by done_at")
                .param("person", person.id())
                .query(String.class)
                .list();
    }
}
