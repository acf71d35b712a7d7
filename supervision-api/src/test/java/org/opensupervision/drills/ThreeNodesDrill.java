package org.opensupervision.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensupervision.drills.Asked.Kind;
import org.opensupervision.drills.Asked.Told;
import org.opensupervision.drills.ReaderAtWork.Seen;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three nodes on one database share the work, whoever asks which; one of them is killed with -9. */
@Drill
class ThreeNodesDrill {

    private static final int CLIENTS = 6;
    private static final int ACKNOWLEDGED_BEFORE_AND_AFTER = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final List<ApplicationProcess> nodes = new ArrayList<>();
    private final History history = new History("nodes");
    private final Seen own = new Seen();
    private final Seen others = new Seen();
    private Cluster postgres;
    private JdbcClient jdbc;
    private volatile List<URI> urls;
    private TheirAgency agency;

    @BeforeEach
    void start() throws Exception {
        postgres = new Cluster(folder.resolve("postgres"));
        jdbc = postgres.jdbc();
        startNode().awaitReadiness();
        startNode();
        startNode();
        for (ApplicationProcess node : nodes) {
            node.awaitReadiness();
        }
        watchProjections();
        urls = nodes.stream().map(ApplicationProcess::url).toList();
        agency = TheirAgency.on(() -> urls);
    }

    @AfterEach
    void end() throws Exception {
        for (ApplicationProcess node : nodes) {
            node.close();
        }
        postgres.close();
    }

    @Test
    void they_share_the_work_and_take_over_what_a_killed_one_leaves() throws Exception {
        await(() ->
                jdbc.sql("select count(*) from drill.node").query(Long.class).single() == nodes.size());
        await(this::segmentsAreShared);
        List<Long> shares = segmentsOfEachNode();
        Duration takenOver;
        try (var work = new AtWork(clients())) {
            long end = System.nanoTime() + DrillReport.length().toNanos();
            history.awaitMore(ACKNOWLEDGED_BEFORE_AND_AFTER);
            int busiest = busiestNode();
            nodes.get(busiest).kill();
            takenOver = untilTakenOver(busiest);
            letEvaluationsBeDue();
            do {
                history.awaitMore(ACKNOWLEDGED_BEFORE_AND_AFTER);
            } while (System.nanoTime() < end);
            await(() -> {
                runTheScheduleNow();
                return evaluations() > 0;
            });
            keepRunningTheSchedule(2);
            work.finish();
        }
        urls = nodes.stream()
                .filter(ApplicationProcess::isAlive)
                .map(ApplicationProcess::url)
                .toList();
        agency.awaitReadModels();
        List<String> violations = HistoryChecker.violations(history, jdbc);
        long twice = projectedOtherThanOnce();
        DrillReport.add(
                "three nodes, one killed",
                "%,d acknowledged: %d wrong, %d projected twice; %d of %d reads stale, %d said so; shares %s, taken over after %.1f s; evaluations %d"
                        .formatted(
                                history.told(Told.DONE).size(),
                                violations.size(),
                                twice,
                                own.stale().get(),
                                own.all(),
                                own.behind().get(),
                                shares,
                                takenOver.toMillis() / 1e3,
                                evaluations()),
                "reads that do not wait: %d of %d stale"
                        .formatted(others.stale().get(), others.all()));

        assertThat(violations).isEmpty();
        assertThat(history.told(Told.NOTHING)).isEmpty();
        assertThat(twice).isZero();
        assertThat(positionsThatWentBack()).isZero();
        assertThat(evaluations()).isEqualTo(1);
        assertThat(own.stale()).hasValue(0);
        assertThat(own.fresh()).hasPositiveValue();
        assertThat(others.stale()).as("control").hasPositiveValue();
        agency.assertThatReadModelsEqualARebuild(jdbc);
    }

    private ApplicationProcess startNode() throws Exception {
        var settings = new ArrayList<>(TheirAgency.SETTINGS);
        settings.addAll(postgres.settings());
        settings.add("--opensupervision.time-zone=" + whereItIsNoon());
        settings.add("--db-scheduler.polling-interval=500ms");
        settings.add("--spring.datasource.hikari.data-source-properties.ApplicationName=" + nodes.size());
        var node = ApplicationProcess.start(folder.resolve("node-%d.log".formatted(nodes.size())), settings);
        nodes.add(node);
        return node;
    }

    /** Evaluations are for the night and for what was missed of it. */
    private static ZoneOffset whereItIsNoon() {
        return ZoneOffset.ofHours(12 - LocalTime.now(ZoneOffset.UTC).getHour());
    }

    private List<Runnable> clients() throws Exception {
        Caller somebodyElse = agency.supervisee();
        List<Runnable> clients = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            clients.add(
                    new ReaderAtWork(agency.supervisor("S" + n, history), somebodyElse, own, others)
                            ::recordAmendAndRead);
        }
        return clients;
    }

    /** As evenly as two segments of each view can be among three. */
    private boolean segmentsAreShared() {
        List<Long> shares = segmentsOfEachNode();
        return shares.size() > 1
                && shares.stream().mapToLong(share -> share).sum() == segments()
                && shares.getLast() <= segments() / 2;
    }

    private List<Long> segmentsOfEachNode() {
        return jdbc.sql("select count(*) from read_position where node is not null group by node order by 1")
                .query(Long.class)
                .list();
    }

    private long segments() {
        return jdbc.sql("select count(*) from read_position").query(Long.class).single();
    }

    private int busiestNode() {
        return jdbc.sql("""
                select process from drill.node join read_position using (node)
                group by process order by count(*) desc limit 1
                """).query(Integer.class).single();
    }

    private Duration untilTakenOver(int killed) throws InterruptedException {
        long since = System.nanoTime();
        await(() -> jdbc.sql("""
                select count(*) from drill.node join read_position using (node) where process = :killed
                """).param("killed", killed).query(Long.class).single() == 0);
        return Duration.ofNanos(System.nanoTime() - since);
    }

    /** As if the agency had been there before today. */
    private void letEvaluationsBeDue() {
        jdbc.sql("""
                update domain_event_entry set time_stamp = time_stamp - interval '2 days'
                where payload_type like '%AgencyRegistered'
                """).update();
        jdbc.sql("update agency set registered_at = registered_at - interval '2 days'")
                .update();
    }

    /** On whichever node, again and again. */
    private void keepRunningTheSchedule(int times) throws InterruptedException {
        for (int n = 0; n < times; n++) {
            runTheScheduleNow();
            await(() ->
                    jdbc.sql("select execution_time > now() from scheduled_tasks").query(Boolean.class).list().stream()
                            .allMatch(Boolean::booleanValue));
        }
    }

    private void runTheScheduleNow() {
        jdbc.sql("update scheduled_tasks set execution_time = now() where not picked")
                .update();
    }

    private long evaluations() {
        return jdbc.sql("select count(*) from domain_event_entry where payload_type like '%EvaluationCompleted'")
                .query(Long.class)
                .single();
    }

    /** Which node is which process; and how often each projection runs, which cannot be seen by what it leaves. */
    private void watchProjections() {
        jdbc.sql("create schema drill").update();
        jdbc.sql("create table drill.projected (session_id uuid not null)").update();
        jdbc.sql("create table drill.moved (view text, segment integer, before bigint, after bigint)")
                .update();
        jdbc.sql("""
                create function drill.projected() returns trigger language plpgsql security definer as $$
                begin insert into drill.projected values (new.session_id); return null; end $$
                """).update();
        jdbc.sql("""
                create function drill.moved() returns trigger language plpgsql security definer as $$
                begin
                    insert into drill.moved values (new.view, new.segment, old.position, new.position);
                    return null;
                end $$
                """).update();
        jdbc.sql("create table drill.node (node text primary key, process integer not null)")
                .update();
        jdbc.sql("""
                create function drill.seen() returns trigger language plpgsql security definer as $$
                begin
                    insert into drill.node values (new.node, current_setting('application_name')::integer)
                    on conflict do nothing;
                    return null;
                end $$
                """).update();
        jdbc.sql("create trigger seen after insert or update on node for each row execute function drill.seen()")
                .update();
        jdbc.sql("create trigger projected after insert on session for each row execute function drill.projected()")
                .update();
        jdbc.sql("""
                create trigger moved after update on read_position for each row
                when (old.position <> new.position) execute function drill.moved()
                """).update();
    }

    /** Of sessions with one event: the rows of others are written anew with each. */
    private long projectedOtherThanOnce() {
        List<UUID> amended = of(Kind.AMEND).toList();
        return of(Kind.RECORD)
                .filter(session -> !amended.contains(session))
                .filter(session -> jdbc.sql("select count(*) from drill.projected where session_id = :session")
                                .param("session", session)
                                .query(Long.class)
                                .single()
                        != 1)
                .count();
    }

    private Stream<UUID> of(Kind kind) {
        return history.told(Told.DONE).stream()
                .filter(asked -> asked.kind() == kind)
                .map(asked -> asked.session().orElseThrow());
    }

    private long positionsThatWentBack() {
        return jdbc.sql("select count(*) from drill.moved where after < before")
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the end of our patience").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
