package org.opensupervision.api;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication(scanBasePackages = {"org.opensupervision.api", "org.opensupervision.projections"})
public class OpenSupervision {

    public static void main(String[] arguments) {
        SpringApplication.run(OpenSupervision.class, arguments);
    }
}
