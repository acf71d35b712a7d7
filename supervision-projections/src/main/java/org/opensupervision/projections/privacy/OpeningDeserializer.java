package org.opensupervision.projections.privacy;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a component from its envelope, or as it stood before there were envelopes. */
final class OpeningDeserializer extends ValueDeserializer<Object> {

    private final Sealing sealing;
    private final String of;
    private final @Nullable ValueDeserializer<Object> plain;
    private final @Nullable Object erased;

    OpeningDeserializer(Sealing sealing, String of) {
        this(sealing, of, null, null);
    }

    private OpeningDeserializer(
            Sealing sealing, String of, @Nullable ValueDeserializer<Object> plain, @Nullable Object erased) {
        this.sealing = sealing;
        this.of = of;
        this.plain = plain;
        this.erased = erased;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
        return new OpeningDeserializer(
                sealing, of, context.findContextualValueDeserializer(property.getType(), property), erased(property));
    }

    private static @Nullable Object erased(BeanProperty property) {
        return Arrays.stream(property.getMember().getDeclaringClass().getRecordComponents())
                .filter(component -> component.getName().equals(property.getName()))
                .findFirst()
                .map(Optional::of)
                .orElseThrow(() -> new IllegalArgumentException("no component of a record: " + property.getName()))
                .map(ErasedValue::of)
                .orElse(null);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            return plain().deserialize(json, context);
        }
        Place place = OwnersChecked.place(context, json.streamReadContext().getParent());
        if (!Sealing.SEALED.equals(json.nextName())) {
            return plain().deserialize(json, context);
        }
        Envelope envelope = Envelope.parse(String.valueOf(json.nextStringValue()));
        if (json.nextToken() != JsonToken.END_OBJECT) {
            throw new NotOpened("more than an envelope");
        }
        OwnersChecked.toCheck(context, place, of, envelope);
        return sealing.open(envelope, place.text())
                .map(words -> read(words, context))
                .orElse(erased);
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return plain().getNullValue(context);
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return plain().getAbsentValue(context);
    }

    private Object read(byte[] words, DeserializationContext context) {
        try (JsonParser json = context.createParser(words)) {
            json.nextToken();
            return plain().deserialize(json, context);
        }
    }

    private ValueDeserializer<Object> plain() {
        if (plain == null) {
            throw new IllegalStateException("of no component");
        }
        return plain;
    }
}
