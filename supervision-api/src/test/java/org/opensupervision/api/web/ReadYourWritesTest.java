package org.opensupervision.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.springframework.beans.factory.annotation.Autowired;

@OverHttp
class ReadYourWritesTest {

    @Autowired
    Agencies agencies;

    @Autowired
    EventProcessingConfiguration processing;

    @Test
    void what_somebody_has_written_they_read_at_once_each_time() {
        Agency agency = agencies.register();
        var admin = agency.administrator();

        for (int i = 0; i < 50; i++) {
            String person = admin.post("/api/people", agency.newcomer("C" + i)).id();

            var read = admin.get("/api/people/%s", person).is(200);

            assertThat(read.text("/ref")).isEqualTo("C" + i);
            assertThat(read.header("Read-Model")).isEmpty();
        }
    }
}
