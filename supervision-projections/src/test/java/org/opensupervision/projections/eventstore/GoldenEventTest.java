package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensupervision.projections.eventstore.RecordParts.Part;
import org.opensupervision.projections.eventstore.SampleEvents.Sample;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.testing.FixedKeys;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What was ever stored is read for ever: a file under events/ is never changed, only joined by a new version. */
class GoldenEventTest {

    private static final Serializer SERIALIZER =
            EventSerialization.sealing(new Sealing(new FixedKeys(), Nonces.FROM_WORDS));
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @MethodSource("org.opensupervision.projections.eventstore.SampleEvents#everStored")
    void a_stored_event_is_read_as_what_it_meant(Sample sample) throws IOException {
        JsonNode stored = golden(sample);
        Object read = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                stored.get("payload").toString(),
                String.class,
                stored.get("type").asString(),
                stored.get("revision").asString()));

        assertThat(read).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("org.opensupervision.projections.eventstore.SampleEvents#all")
    void an_event_is_stored_as_it_always_was(Sample sample) throws IOException {
        assertThat(stored(sample.event())).isEqualTo(golden(sample));
    }

    @ParameterizedTest
    @MethodSource("org.opensupervision.projections.eventstore.SampleEvents#all")
    void nothing_changes_an_event_that_was_read(Sample sample) {
        SerializedObject<String> stored = SERIALIZER.serialize(sample.event(), String.class);

        RecordParts.of(SERIALIZER.deserialize(stored)).map(Part::value).forEach(value -> {
            switch (value) {
                case Collection<?> collection -> assertUnchangeable(collection::clear);
                case Map<?, ?> map -> assertUnchangeable(map::clear);
                case null, default -> {}
            }
        });
    }

    @Test
    void every_event_has_a_sample_that_says_everything() throws Exception {
        List<Object> samples = samples(Sample::saysEverything);

        assertThat(samples)
                .extracting(Object::getClass)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(events().toList());
        assertThat(samples)
                .flatExtracting(sample -> RecordParts.of(sample).toList())
                .noneMatch(part -> part.value() == null);
    }

    @Test
    void every_event_with_optional_parts_has_a_sample_that_says_none_of_them() throws Exception {
        List<Object> samples = samples(sample -> !sample.saysEverything());

        assertThat(samples)
                .extracting(Object::getClass)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        events().filter(RecordParts::anyOptional).toList());
        assertThat(samples)
                .flatExtracting(sample -> RecordParts.of(sample).toList())
                .allMatch(part -> part.optional() == (part.value() == null));
    }

    @Test
    void every_stored_event_is_still_read() throws IOException {
        assertThat(resources("classpath:events/*"))
                .extracting(Resource::getFilename)
                .containsExactlyInAnyOrderElementsOf(
                        SampleEvents.everStored().map(Sample::file).toList());
    }

    @Test
    void every_word_that_events_choose_from_is_stored_as_it_always_was() throws IOException {
        Map<String, List<String>> words = new TreeMap<>();
        events().flatMap(RecordParts::enumsIn)
                .forEach(type -> words.put(
                        type.getSimpleName(),
                        Arrays.stream(type.getEnumConstants())
                                .map(Object::toString)
                                .toList()));

        assertThat(JSON.<JsonNode>valueToTree(words))
                .isEqualTo(golden("/words.v1.json", () -> JSON.valueToTree(words)));
    }

    private static void assertUnchangeable(Runnable change) {
        assertThatThrownBy(change::run).isInstanceOf(UnsupportedOperationException.class);
    }

    private static List<Object> samples(Predicate<Sample> which) {
        return SampleEvents.all().filter(which).map(Sample::event).toList();
    }

    private static Stream<Class<?>> events() throws IOException {
        var reader = new SimpleMetadataReaderFactory();
        return Arrays.stream(resources("classpath*:org/opensupervision/domain/**/*Event.class"))
                .map(file -> familyIn(file, reader))
                .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()));
    }

    private static Class<?> familyIn(Resource file, MetadataReaderFactory reader) {
        try {
            return Class.forName(
                    reader.getMetadataReader(file).getClassMetadata().getClassName());
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode stored(Object event) {
        SerializedObject<String> stored = SERIALIZER.serialize(event, String.class);
        return JSON.createObjectNode()
                .put("type", stored.getType().getName())
                .put("revision", stored.getType().getRevision())
                .set("payload", JSON.readTree(stored.getData()));
    }

    private static JsonNode golden(Sample sample) throws IOException {
        return golden("/events/" + sample.file(), () -> stored(sample.event()));
    }

    private static JsonNode golden(String name, Supplier<JsonNode> now) throws IOException {
        try (InputStream file = GoldenEventTest.class.getResourceAsStream(name)) {
            assertThat(file)
                    .as(() -> "no golden file, commit src/test/resources%s:%n%s"
                            .formatted(name, now.get().toPrettyString()))
                    .isNotNull();
            return JSON.readTree(file);
        }
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver().getResources(pattern);
    }
}
