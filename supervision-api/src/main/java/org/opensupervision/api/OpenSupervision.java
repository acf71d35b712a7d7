package org.opensupervision.api;

import org.opensupervision.api.config.AwaitedDatabaseInitializer;
import org.opensupervision.api.config.EmbeddedDatabaseInitializer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = {"org.opensupervision.api", "org.opensupervision.projections"})
public class OpenSupervision {

    public static void main(String[] arguments) {
        var application = new SpringApplication(OpenSupervision.class);
        application.addInitializers(new AwaitedDatabaseInitializer(), new EmbeddedDatabaseInitializer());
        application.run(arguments);
    }
}
