package org.opensupervision.projections.readmodels;

import static java.time.temporal.ChronoField.YEAR_OF_ERA;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.util.List;
import java.util.Locale;
import org.opensupervision.projections.privacy.JsonBuffers;
import org.opensupervision.projections.privacy.SealedJson;
import org.opensupervision.projections.privacy.Sealing;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.ext.javatime.ser.LocalDateSerializer;
import tools.jackson.databind.ext.javatime.ser.LocalDateTimeSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Rows as PostgreSQL reads them, what is personal sealed: components are named as columns, and years are those of their
 * era, never signed. The same row reads the same whatever process writes it, in whose maps another key may come first.
 */
final class RowJson {

    private final JsonMapper json;

    RowJson() {
        json = rows().build();
    }

    RowJson(Sealing sealing) {
        json = SealedJson.with(sealing.comparably(), rows()).build();
    }

    private static JsonMapper.Builder rows() {
        return JsonBuffers.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                .addModule(new SimpleModule()
                        .addSerializer(LocalDate.class, new LocalDateSerializer(inEra("-MM-dd G")))
                        .addSerializer(
                                LocalDateTime.class,
                                new LocalDateTimeSerializer(inEra("-MM-dd'T'HH:mm:ss.SSSSSSSSS G"))));
    }

    String of(List<Record> rows) {
        return json.writeValueAsString(rows);
    }

    private static DateTimeFormatter inEra(String afterTheYear) {
        return new DateTimeFormatterBuilder()
                .appendValue(YEAR_OF_ERA, 4, 9, SignStyle.NEVER)
                .appendPattern(afterTheYear)
                .toFormatter(Locale.ENGLISH);
    }
}
