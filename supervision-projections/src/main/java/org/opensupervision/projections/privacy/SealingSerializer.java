package org.opensupervision.projections.privacy;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes an envelope in the place of a component; an empty collection, which says nothing, as it is. */
final class SealingSerializer extends ValueSerializer<Object> {

    private final Sealing sealing;
    private final String of;
    private final @Nullable ValueSerializer<Object> plain;

    SealingSerializer(Sealing sealing, String of) {
        this(sealing, of, null);
    }

    private SealingSerializer(Sealing sealing, String of, @Nullable ValueSerializer<Object> plain) {
        this.sealing = sealing;
        this.of = of;
        this.plain = plain;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, BeanProperty property) {
        return new SealingSerializer(sealing, of, context.findPrimaryPropertySerializer(property.getType(), property));
    }

    @Override
    public void serialize(Object value, JsonGenerator json, SerializationContext context) {
        if (value instanceof Collection<?> collection && collection.isEmpty()) {
            json.writeStartArray();
            json.writeEndArray();
            return;
        }
        List<Record> around = Place.recordsAround(json.streamWriteContext());
        Place place = Place.of(json.streamWriteContext(), around.getLast());
        Envelope envelope =
                sealing.seal(words(value, context), place.text(), Ownership.agency(around), Ownership.of(around, of));
        json.writeStartObject();
        json.writeStringProperty(Sealing.SEALED, envelope.text());
        json.writeEndObject();
    }

    private byte[] words(Object value, SerializationContext context) {
        var words = new ByteArrayOutputStream();
        try (JsonGenerator json = context.createGenerator(words)) {
            if (plain == null) {
                throw new IllegalStateException("of no component");
            }
            plain.serialize(value, json, context);
        }
        return words.toByteArray();
    }
}
