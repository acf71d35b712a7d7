package org.opensupervision.api.harness;

import java.util.ArrayList;
import java.util.List;
import org.opensupervision.api.OpenSupervision;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A second application on the database of a test, with settings of its own. */
public final class AnotherNode implements AutoCloseable {

    private final ConfigurableApplicationContext application;

    private AnotherNode(ConfigurableApplicationContext application) {
        this.application = application;
    }

    public static AnotherNode beside(Environment first, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(settings));
        arguments.add("--server.port=0");
        arguments.add("--opensupervision.first-start=false");
        arguments.add("--db-scheduler.enabled=false");
        arguments.add("--opensupervision.master-key=" + first.getRequiredProperty("opensupervision.master-key"));
        for (String same : List.of("url", "username", "password")) {
            arguments.add("--spring.datasource." + same + "=" + first.getRequiredProperty("spring.datasource." + same));
        }
        return new AnotherNode(new SpringApplicationBuilder(OpenSupervision.class, Harness.class)
                .run(arguments.toArray(String[]::new)));
    }

    public int port() {
        return application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Http stranger() {
        return Http.on(port());
    }

    public TestClock clock() {
        return application.getBean(TestClock.class);
    }

    @Override
    public void close() {
        application.close();
    }
}
