package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensupervision.api.harness.OverHttp;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Nobody's words look like a line of the log. */
@OverHttp
@ExtendWith(OutputCaptureExtension.class)
class ForgedLogLinesTest {

    private static final String FORGED = "2026-10-31T12:00:00.000Z  INFO forged";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\n\n", "\u000b", "\u000c"})
    void a_line_end_in_what_is_logged_begins_no_line(String end, CapturedOutput log) {
        var logger = LoggerFactory.getLogger(ForgedLogLinesTest.class);

        logger.warn("somebody wrote {}", "words" + end + FORGED);
        logger.warn("failed", new IllegalStateException("words" + end + FORGED, new IOException(end + FORGED)));

        assertThat(log.getAll().split("\\R"))
                .filteredOn(line -> line.contains("forged"))
                .hasSize(3)
                .noneMatch(line -> line.startsWith(FORGED));
    }

    @Test
    void what_is_logged_colours_no_terminal_and_rings_no_bell(CapturedOutput log) {
        LoggerFactory.getLogger(ForgedLogLinesTest.class).warn("somebody wrote {}", "\u001b[2Jx\u0007y\bz");

        assertThat(log.getAll()).contains("somebody wrote").doesNotContain("\u001b[2J", "\u0007", "\b");
    }
}
