package org.opensupervision.drills;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.opensupervision.api.OpenSupervision;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Harness;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The whole application on a database that is about to break, with somebody who records sessions. */
record DrilledApplication(ConfigurableApplicationContext context, Someone supervisor, Someone supervisee)
        implements AutoCloseable {

    static DrilledApplication on(String url, String... more) {
        var context = start(url, more);
        try {
            return on(context);
        } catch (RuntimeException e) {
            context.close();
            throw e;
        }
    }

    /** Without anybody new. */
    static ConfigurableApplicationContext start(String url, String... more) {
        welcome(url);
        String[] settings = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=" + PostgresServer.PASSWORD,
                                "--opensupervision.database.web.password=" + PostgresServer.PASSWORD,
                                "--opensupervision.database.work.password=" + PostgresServer.PASSWORD,
                                "--opensupervision.master-key=" + TestDatabase.MASTER_KEY,
                                "--opensupervision.database.plain=true",
                                "--opensupervision.database.passwords=true",
                                "--server.port=0",
                                "--opensupervision.first-start=false",
                                "--db-scheduler.enabled=false"),
                        Arrays.stream(more))
                .toArray(String[]::new);
        return new SpringApplicationBuilder(OpenSupervision.class, Harness.class).run(settings);
    }

    /** The roles of the application, unless they are there. */
    private static void welcome(String url) {
        var sql = JdbcClient.create(new DriverManagerDataSource(url, "postgres", PostgresServer.PASSWORD));
        for (String role : List.of("opensupervision_web", "opensupervision_work")) {
            if (sql.sql("select count(*) from pg_roles where rolname = ?")
                            .param(role)
                            .query(Long.class)
                            .single()
                    == 0) {
                sql.sql("create role %s login password '%s'".formatted(role, PostgresServer.PASSWORD))
                        .update();
            }
        }
    }

    private static DrilledApplication on(ConfigurableApplicationContext context) {
        Agency agency = context.getBean(Agencies.class).register();
        Someone supervisor = agency.supervisor("S1");
        Someone supervisee = agency.supervisee("C1");
        agency.agreement(supervisor, supervisee, "2026-01-01");
        agency.agencies().settle();
        return new DrilledApplication(context, supervisor, supervisee);
    }

    RecordingClients clients(int many) {
        return RecordingClients.start(many, supervisor, supervisee);
    }

    void settle() {
        supervisor.agencies().settle();
    }

    @Override
    public void close() {
        context.close();
    }
}
