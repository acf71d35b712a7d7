package org.opensupervision.api.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Guards that are removed one by one by {@code bin/guards}, each of which is noticed by a test: what stands in {@code
 * guards.txt} is still so. Who may do what (AccessMatrixTest) and the fence of each table (FenceTest) are removed one by
 * one by tests themselves, always.
 */
class GuardsTest {

    /** In this file, what is there, what would be there without the guard, and which test notices. */
    record Guard(String name, String file, String there, String without, String noticedBy) {

        static Guard of(String line) {
            String[] parts = line.split(" \\| ");
            assertThat(parts).as(line).hasSize(5);
            return new Guard(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }
    }

    @BeforeAll
    static void the_tests_are_known() throws IOException {
        AsvsTest.read_the_tests();
    }

    @TestFactory
    Stream<DynamicTest> it_is_known_what_a_guard_is_and_who_notices_without_it() throws IOException {
        return guards().stream()
                .map(guard -> DynamicTest.dynamicTest(guard.name(), () -> {
                    assertThat(Files.readString(Path.of("..", guard.file()))).containsOnlyOnce(guard.there());
                    assertThat(guard.without()).isNotEqualTo(guard.there());
                    assertThat(AsvsTest.exists(guard.noticedBy()))
                            .as(guard.noticedBy())
                            .isTrue();
                }));
    }

    @Test
    void every_guard_is_named_once() throws IOException {
        assertThat(guards()).hasSizeGreaterThan(15).extracting(Guard::name).doesNotHaveDuplicates();
    }

    private static List<Guard> guards() throws IOException {
        return Files.readAllLines(Path.of("src", "test", "resources", "guards.txt")).stream()
                .map(Guard::of)
                .toList();
    }
}
