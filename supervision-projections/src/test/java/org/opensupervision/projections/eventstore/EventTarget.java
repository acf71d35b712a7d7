package org.opensupervision.projections.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.UnknownSerializedType;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.NotOpened;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.testing.FixedKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Jazzer attacks by {@code bin/fuzz}: whatever stands in the log under the name of one of our events, it is that
 * event, or it is refused as every such thing is; and an event that was read is written as one that reads the same.
 */
public final class EventTarget {

    private static final Serializer SERIALIZER = EventSerialization.serializer();
    private static final Serializer SEALING =
            EventSerialization.sealing(new Sealing(new FixedKeys(), Nonces.FROM_WORDS));
    private static final JsonMapper JSON = new JsonMapper();

    private EventTarget() {}

    /** In the form of the files under events/. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        JsonNode stored;
        try {
            stored = JSON.readTree(new String(bytes, UTF_8));
        } catch (JacksonException e) {
            return;
        }
        String type = stored.path("type").asString("");
        if (type.matches("org\\.opensupervision\\.domain\\.[a-z]+\\.[A-Za-z]+Event\\$[A-Za-z]+")) {
            String payload = stored.path("payload").toString();
            read(type, payload);
            open(type, stored.path("revision").asString("1"), payload);
        }
    }

    private static void read(String type, String payload) {
        Object event;
        try {
            event = SERIALIZER.deserialize(new SimpleSerializedObject<>(payload, String.class, type, "1"));
        } catch (SerializationException refused) {
            return;
        }
        if (event instanceof UnknownSerializedType) {
            return;
        }
        Object again = SERIALIZER.deserialize(SERIALIZER.serialize(event, String.class));
        if (event != null && !event.equals(again)) {
            throw new IllegalStateException("%s was read again as %s".formatted(event, again));
        }
    }

    /** With what is sealed in it. */
    private static void open(String type, String revision, String payload) {
        try {
            SEALING.deserialize(new SimpleSerializedObject<>(payload, String.class, type, revision));
        } catch (SerializationException | NotOpened refused) {
            // as it should be
        }
    }
}
