package org.opensupervision.api.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** What was ever found stays mended. */
class CsvTargetTest {

    private static final Path CORPUS = Path.of("src/test/resources/fuzz/csv");

    @TestFactory
    Stream<DynamicTest> a_file_from_the_corpus_is_read() throws IOException {
        return Files.list(CORPUS)
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> CsvTarget.fuzzerTestOneInput(Files.readAllBytes(file))));
    }

    @Test
    @Timeout(60)
    void files_of_chance_are_read() throws IOException {
        Random random = new Random(7);
        String[] parts = {
            "a",
            "\"",
            "\"\"",
            ",",
            "\n",
            "\r\n",
            "\r",
            "=1+1",
            "'",
            "-",
            "@x",
            "\t",
            " ",
            "\u00a0",
            "\0",
            "\ufeff",
            "é",
            "\ud83d\ude00",
            "2026-10-31",
            "007",
            ";",
            "+",
            "\uffff",
            "line",
            "value"
        };
        int files = 0;
        for (; files < 3_000; files++) {
            StringBuilder file = new StringBuilder(random.nextBoolean() ? "person_ref,full_name\n" : "");
            random.ints(random.nextInt(40), 0, parts.length).forEach(n -> file.append(parts[n]));
            try {
                CsvTarget.fuzzerTestOneInput(file.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            } catch (RuntimeException e) {
                throw new AssertionError(file.toString(), e);
            }
        }
        assertThat(files).isEqualTo(3_000);
    }
}
