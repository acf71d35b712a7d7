package org.opensupervision.projections.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.people.Contacts;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.testing.ReadModels;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(30)
class ContactClaimsTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final PersonId ANN = RIVERBEND.person("C001");
    private static final PersonId BEN = RIVERBEND.person("C002");

    private static Contacts contacts() {
        return readModels.get(Contacts.class);
    }

    private static boolean committed(Callable<Boolean> claim) {
        return Boolean.TRUE.equals(readModels.transaction().execute(status -> {
            try {
                return claim.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }));
    }

    private static boolean claimEmail(PersonId person, @Nullable String email) {
        return committed(() -> contacts().claimEmail(RIVERBEND.id(), email, person));
    }

    private static boolean claimReference(PersonId person, String reference) {
        return committed(() -> contacts().claimReference(RIVERBEND.id(), reference, person));
    }

    @Test
    void an_e_mail_that_nobody_has_is_free() {
        assertThat(claimEmail(ANN, "ann@example.org")).isTrue();
    }

    @Test
    void an_e_mail_that_somebody_has_is_refused() {
        claimEmail(ANN, "ann@example.org");
        assertThat(claimEmail(BEN, "ann@example.org")).isFalse();
    }

    @Test
    void ones_own_e_mail_is_not_refused() {
        claimEmail(ANN, "ann@example.org");
        assertThat(claimEmail(ANN, "ann@example.org")).isTrue();
        assertThat(claimEmail(ANN, "Ann@Example.org")).isTrue();
    }

    @Test
    void case_does_not_count_in_an_e_mail() {
        claimEmail(ANN, "Ann@Example.org");
        assertThat(claimEmail(BEN, "aNN@eXAMPLE.ORG")).isFalse();
    }

    @Test
    void an_earlier_e_mail_becomes_free() {
        claimEmail(ANN, "ann@example.org");
        claimEmail(ANN, "ash@example.org");
        assertThat(claimEmail(BEN, "ann@example.org")).isTrue();
        assertThat(claimEmail(BEN, "ash@example.org")).isFalse();
    }

    @Test
    void an_e_mail_becomes_free_when_its_person_has_none_from_now_on() {
        claimEmail(ANN, "ann@example.org");
        assertThat(claimEmail(ANN, null)).isTrue();
        assertThat(claimEmail(BEN, "ann@example.org")).isTrue();
    }

    @Test
    void two_people_without_an_e_mail_do_not_collide() {
        assertThat(claimEmail(ANN, null)).isTrue();
        assertThat(claimEmail(BEN, null)).isTrue();
    }

    @Test
    void the_same_e_mail_is_free_in_another_agency() {
        claimEmail(ANN, "ann@example.org");
        assertThat(committed(() -> contacts().claimEmail(LAKESIDE.id(), "ann@example.org", LAKESIDE.person("C001"))))
                .isTrue();
    }

    @Test
    void a_reference_that_somebody_has_is_refused_and_case_counts() {
        assertThat(claimReference(ANN, "C001")).isTrue();
        assertThat(claimReference(ANN, "C001")).isTrue();
        assertThat(claimReference(BEN, "C001")).isFalse();
        assertThat(claimReference(BEN, "c001")).isTrue();
    }

    @Test
    void a_reference_and_an_e_mail_that_read_the_same_do_not_collide() {
        claimReference(ANN, "x@example.org");
        assertThat(claimEmail(BEN, "x@example.org")).isTrue();
    }

    @Test
    void changing_ones_e_mail_keeps_ones_reference() {
        claimReference(ANN, "C001");
        claimEmail(ANN, "ann@example.org");
        claimEmail(ANN, "ash@example.org");
        assertThat(claimReference(BEN, "C001")).isFalse();
    }

    @Test
    void a_refused_claim_that_is_rolled_back_keeps_the_earlier_e_mail() {
        claimEmail(ANN, "ann@example.org");
        claimEmail(BEN, "ben@example.org");
        readModels.transaction().executeWithoutResult(status -> {
            assertThat(contacts().claimEmail(RIVERBEND.id(), "ann@example.org", BEN))
                    .isFalse();
            status.setRollbackOnly();
        });
        assertThat(claimEmail(ANN, "ben@example.org")).isFalse();
    }

    @Test
    void of_two_at_the_same_moment_the_second_is_refused_once_the_first_commits() throws Exception {
        assertThat(claimWhileAnotherIsUnderWay(false)).isFalse();
        assertThat(claimEmail(ANN, "ann@example.org")).isTrue();
    }

    @Test
    void of_two_at_the_same_moment_the_second_wins_if_the_first_rolls_back() throws Exception {
        assertThat(claimWhileAnotherIsUnderWay(true)).isTrue();
        assertThat(claimEmail(ANN, "ann@example.org")).isFalse();
    }

    /** Ann has claimed and not committed; Ben claims the same and waits; then Ann commits or rolls back. */
    private static boolean claimWhileAnotherIsUnderWay(boolean rollBack) throws Exception {
        try (ExecutorService ben = Executors.newVirtualThreadPerTaskExecutor()) {
            TransactionTemplate ann = readModels.transaction();
            Future<Boolean> second = ann.execute(status -> {
                assertThat(contacts().claimEmail(RIVERBEND.id(), "ann@example.org", ANN))
                        .isTrue();
                Future<Boolean> waiting = ben.submit(() -> claimEmail(BEN, "ANN@example.org"));
                awaitSomebodyWaitingForALock();
                assertThat(waiting).isNotDone();
                if (rollBack) {
                    status.setRollbackOnly();
                }
                return waiting;
            });
            return second.get(10, TimeUnit.SECONDS);
        }
    }

    private static void awaitSomebodyWaitingForALock() {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (waitingForALock() == 0) {
            assertThat(Instant.now()).as("nobody waits for a lock").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static long waitingForALock() {
        return readModels
                .jdbc()
                .sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }
}
