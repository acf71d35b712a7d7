package org.opensupervision.projections.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.drafts.Drafts.Draft;
import org.opensupervision.projections.fence.BoundAgency;
import org.opensupervision.projections.privacy.SealedColumns;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.testing.ReadModels;

class DraftsTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId DORA = RIVERBEND.person("D001");
    private static final PersonId CLARA = RIVERBEND.person("C001");
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @BeforeEach
    void nothing_is_begun() {
        readModels.jdbc().sql("delete from draft").update();
    }

    private static Drafts drafts() {
        return readModels.get(Drafts.class);
    }

    private static boolean keep(String form, String content, Instant at, String once) {
        return BoundAgency.during(RIVERBEND.id(), () -> drafts().keep(
                        RIVERBEND.id(), DORA, new Draft(form, content, at), List.of(CLARA), once));
    }

    private static List<Draft> ofDora() {
        return BoundAgency.during(RIVERBEND.id(), () -> drafts().all(RIVERBEND.id(), DORA));
    }

    @Test
    void what_was_kept_last_is_there() {
        keep("session", "first words", NOON, "k1");
        keep("session", "other words", NOON.plusSeconds(60), "k1");
        keep("another", "of another form", NOON, "k2");

        assertThat(ofDora())
                .containsExactly(
                        new Draft("another", "of another form", NOON),
                        new Draft("session", "other words", NOON.plusSeconds(60)));
        assertThat(drafts().of(RIVERBEND.id(), DORA, "session").map(Draft::content))
                .contains("other words");
    }

    @Test
    void it_is_stored_sealed_for_her_and_for_whom_it_names() {
        keep("session", "canary of the draft", NOON, "k1");

        String row = readModels
                .jdbc()
                .sql("select d::text from draft d")
                .query(String.class)
                .single();
        assertThat(row).contains("sealed").contains(CLARA.toString()).doesNotContain("canary");
        assertThat(new SealedColumns(readModels.get(Sealing.class))
                        .text(
                                DraftRow.class,
                                "content",
                                readModels
                                        .jdbc()
                                        .sql("select content from draft")
                                        .query(String.class)
                                        .single(),
                                List.of(DORA, CLARA)))
                .isEqualTo("canary of the draft");
    }

    @Test
    void what_has_become_a_record_is_not_kept_again() {
        readModels
                .jdbc()
                .sql("insert into idempotency (agency_id, person_id, key, request) values (?, ?, 'sent', '')")
                .param(RIVERBEND.id().value())
                .param(DORA.value())
                .update();

        assertThat(keep("session", "too late", NOON, "sent")).isFalse();
        assertThat(keep("session", "the next one", NOON, "not yet")).isTrue();
        assertThat(ofDora()).extracting(Draft::content).containsExactly("the next one");
    }

    @Test
    void it_is_gone_once_it_is_removed_or_old() {
        keep("session", "words", NOON, "k1");
        drafts().remove(RIVERBEND.id(), DORA, "session");
        assertThat(ofDora()).isEmpty();

        keep("session", "words", NOON, "k1");
        drafts().removeFromBefore(NOON);
        assertThat(ofDora()).hasSize(1);
        drafts().removeFromBefore(NOON.plusSeconds(1));
        assertThat(ofDora()).isEmpty();
    }

    @Test
    void what_names_somebody_goes_with_them_whoever_typed_it() {
        keep("session", "words", NOON, "k1");
        drafts().removeWhatNames(RIVERBEND.id(), RIVERBEND.person("C002"));
        assertThat(ofDora()).hasSize(1);

        drafts().removeWhatNames(RIVERBEND.id(), CLARA);
        assertThat(ofDora()).isEmpty();
    }

    @Test
    void another_agency_finds_nothing() {
        keep("session", "words", NOON, "k1");

        assertThat(BoundAgency.during(LAKESIDE.id(), () -> drafts().all(RIVERBEND.id(), DORA)))
                .isEmpty();
    }
}
