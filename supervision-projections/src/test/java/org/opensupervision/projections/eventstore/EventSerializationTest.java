package org.opensupervision.projections.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventSerializationTest {

    record Dated(LocalDate day) {}

    private final Serializer serializer = EventSerialization.serializer();

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-09", "0001-01-01", "9999-12-31", "2024-02-29", "+12026-03-09", "-0044-03-15"})
    void a_day_is_read_as_it_was_written(String day) {
        assertThat(read("{\"day\":\"%s\"}".formatted(day))).isEqualTo(new Dated(LocalDate.parse(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-3-9", "2026-03-0x", "2026/03/09", "٢٠٢٦-٠٣-٠٩"})
    void what_is_no_day_is_refused(String text) {
        assertThatThrownBy(() -> read("{\"day\":\"%s\"}".formatted(text))).isInstanceOf(SerializationException.class);
    }

    @Test
    void no_day_stays_no_day() {
        assertThat(read("{\"day\":null}")).isEqualTo(new Dated(null));
    }

    @Test
    void an_event_of_an_unknown_type_stays_as_it_is() {
        Object read = serializer.deserialize(stored("org.opensupervision.NoSuchEvent", "{}"));

        assertThat(read).isInstanceOf(UnknownSerializedType.class);
    }

    private Object read(String json) {
        return serializer.deserialize(stored(Dated.class.getName(), json));
    }

    private static SimpleSerializedObject<byte[]> stored(String type, String json) {
        return new SimpleSerializedObject<>(json.getBytes(UTF_8), byte[].class, type, "1");
    }
}
