package org.opensupervision.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.assessments.AssessmentEvent;
import org.opensupervision.domain.assignments.AgreementEvent;
import org.opensupervision.domain.capacity.CapacityEvent;
import org.opensupervision.domain.people.PersonEvent;
import org.opensupervision.domain.privacy.ErasureEvent;
import org.opensupervision.domain.recovery.RecoveryPlanEvent;
import org.opensupervision.domain.riskflags.EvaluationEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.SupportModelEvent;
import org.opensupervision.domain.selfcare.SelfCareEvent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.signals.SignsEvent;
import org.opensupervision.domain.supportrequests.SupportRequestEvent;
import org.opensupervision.domain.workload.WorkloadEvent;
import org.opensupervision.projections.testing.EverythingThatCanHappen;
import org.opensupervision.projections.testing.ReadModels;

/** What holds for all read models alike: they can be thrown away, and an event that comes twice does no harm. */
class RebuildTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final List<Class<?>> FAMILIES = List.of(
            AgencyEvent.class,
            PersonEvent.class,
            AgreementEvent.class,
            SessionEvent.class,
            SupportRequestEvent.class,
            CapacityEvent.class,
            AssessmentEvent.class,
            RecoveryPlanEvent.class,
            SignsEvent.class,
            SelfCareEvent.class,
            RiskFlagEvent.class,
            EvaluationEvent.class,
            SupportModelEvent.class,
            ErasureEvent.class,
            WorkloadEvent.class);

    private static List<Object> everything() {
        List<Object> events = new ArrayList<>(EverythingThatCanHappen.in(RIVERBEND));
        events.addAll(EverythingThatCanHappen.in(LAKESIDE));
        return events;
    }

    private static Set<String> changedTables(
            SortedMap<String, List<String>> before, SortedMap<String, List<String>> after) {
        return before.keySet().stream()
                .filter(table -> !before.get(table).equals(after.get(table)))
                .collect(Collectors.toSet());
    }

    @Test
    void every_event_of_every_family_happens() {
        Set<Class<?>> happened = everything().stream().map(Object::getClass).collect(Collectors.toSet());
        Stream<Class<?>> events = FAMILIES.stream().flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
        assertThat(events).isSubsetOf(happened);
    }

    @Test
    void every_table_that_is_not_named_as_something_else_is_a_read_model_with_rows() {
        readModels.given(everything());
        assertThat(readModels.dump())
                .isNotEmpty()
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
    }

    @Test
    void every_event_twice_gives_the_same_rows() {
        readModels.given(everything());
        SortedMap<String, List<String>> once = readModels.dump();
        readModels.beforeEach(null);
        readModels.givenTwiceEach(everything());
        assertThat(readModels.dump()).isEqualTo(once);
    }

    @Test
    void the_order_in_which_records_are_read_gives_the_same_rows() {
        readModels.given(everything());
        SortedMap<String, List<String>> asTheyCame = readModels.dump();
        readModels.views().forEach(readModels::reset);
        readModels.deliverRecordByRecord();
        assertThat(readModels.dump()).isEqualTo(asTheyCame);
    }

    @Test
    void one_batch_of_all_records_gives_the_same_rows() {
        readModels.given(everything());
        SortedMap<String, List<String>> oneByOne = readModels.dump();
        readModels.replaceAll();
        assertThat(readModels.dump()).isEqualTo(oneByOne);
    }

    @Test
    void every_row_of_a_read_model_belongs_to_an_agency() {
        readModels.given(everything());
        for (String table : readModels.tables()) {
            assertThat(readModels
                            .jdbc()
                            .sql("select distinct agency_id::text from " + table)
                            .query(String.class)
                            .list())
                    .as(table)
                    .containsExactlyInAnyOrder(
                            RIVERBEND.id().toString(), LAKESIDE.id().toString());
        }
    }

    @Test
    void a_rebuild_of_all_gives_the_same_rows_as_live() {
        readModels.given(everything());
        SortedMap<String, List<String>> live = readModels.dump();
        readModels.views().forEach(readModels::reset);
        assertThat(readModels.dump().values())
                .allSatisfy(rows -> assertThat(rows).isEmpty());
        readModels.views().forEach(readModels::replay);
        assertThat(readModels.dump()).isEqualTo(live);
    }

    @Test
    void each_view_is_rebuilt_alone_and_owns_its_tables_alone() {
        readModels.given(everything());
        SortedMap<String, List<String>> live = readModels.dump();
        SortedMap<String, String> owners = new TreeMap<>();
        for (String view : readModels.views()) {
            readModels.reset(view);
            Set<String> emptied = changedTables(live, readModels.dump());
            assertThat(emptied).as(view).isNotEmpty();
            emptied.forEach(
                    table -> assertThat(owners.put(table, view)).as(table).isNull());
            readModels.replay(view);
            assertThat(readModels.dump()).as(view).isEqualTo(live);
        }
        assertThat(owners.keySet()).isEqualTo(new HashSet<>(readModels.tables()));
    }

    @Test
    void there_is_a_view_for_each_feature() {
        assertThat(readModels.views())
                .containsExactly(
                        "assignments",
                        "burnoutrisk",
                        "capacity",
                        "directory",
                        "hours",
                        "privacy",
                        "recovery",
                        "selfcare",
                        "sessionlog",
                        "signals",
                        "supportqueue",
                        "wellbeing",
                        "workload");
    }
}
