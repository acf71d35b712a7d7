package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
    void a_line_tells_when_with_its_zone_how_grave_and_where(CapturedOutput log) {
        LoggerFactory.getLogger(ForgedLogLinesTest.class).warn("somebody wrote words");

        assertThat(log.getAll().lines().filter(line -> line.contains("somebody wrote words")))
                .singleElement()
                .asString()
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d) +WARN \\d+ ---"
                        + " .*ForgedLogLinesTest *: somebody wrote words");
    }

    @Test
    void the_log_goes_to_standard_output_alone() {
        List<Appender<ILoggingEvent>> appenders = new ArrayList<>();
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLoggerList()
                .forEach(logger -> logger.iteratorForAppenders().forEachRemaining(appenders::add));

        assertThat(appenders).isNotEmpty().hasOnlyElementsOfType(ConsoleAppender.class);
    }

    @Test
    void what_is_logged_colours_no_terminal_and_rings_no_bell(CapturedOutput log) {
        LoggerFactory.getLogger(ForgedLogLinesTest.class).warn("somebody wrote {}", "\u001b[2Jx\u0007y\bz");

        assertThat(log.getAll()).contains("somebody wrote").doesNotContain("\u001b[2J", "\u0007", "\b");
    }
}
