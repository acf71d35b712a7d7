package org.opensupervision.projections.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What was ever found stays mended, and a stored event that lost or changed a character does no harm. */
class EventTargetTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String INSTEAD = "0-9\"{}[],:x\u0000é\\";

    @TestFactory
    Stream<DynamicTest> an_event_from_the_corpus_is_read_or_refused() throws IOException {
        return Stream.of("events", "fuzz/events")
                .flatMap(folder -> files(RESOURCES.resolve(folder)))
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> attack(file)));
    }

    private static void attack(Path file) throws IOException {
        String text = Files.readString(file);
        EventTarget.fuzzerTestOneInput(text.getBytes(UTF_8));
        Random random = new Random(text.hashCode());
        for (int n = 0; n < 300; n++) {
            StringBuilder changed = new StringBuilder(text);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                changed.setCharAt(random.nextInt(text.length()), INSTEAD.charAt(random.nextInt(INSTEAD.length())));
            }
            try {
                EventTarget.fuzzerTestOneInput(changed.toString().getBytes(UTF_8));
            } catch (RuntimeException e) {
                throw new AssertionError(changed.toString(), e);
            }
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return List.copyOf(files.sorted().toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
