package org.opensupervision.benchmarks.contender;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.eventstore.EventSerialization;

/** An event as the product and stock Axon write it. */
@SuppressWarnings("ArrayRecordComponent")
public record StoredEvent(String type, @Nullable String revision, byte[] payload, byte[] metaData) {

    /** Stands in the payload where a row has its own session. */
    public static final SessionId ANY_SESSION = SessionId.of("00000000-0000-4000-8000-000000000000");

    /** Likewise where each amendment has its own number. */
    public static final String ANY_CORRECTION = Sessions.correction(0);

    private static final Serializer SERIALIZER = EventSerialization.serializer();

    public static StoredEvent recorded() {
        return of(Sessions.decide(Sessions.record(ANY_SESSION, "S-2026-0309")));
    }

    public static StoredEvent amended() {
        return of(Sessions.decide(Sessions.amend(ANY_SESSION, 0)));
    }

    public String payloadText() {
        return new String(payload, UTF_8);
    }

    public static StoredEvent of(Object event) {
        SerializedObject<byte[]> payload = SERIALIZER.serialize(event, byte[].class);
        SerializedObject<byte[]> metaData = SERIALIZER.serialize(
                MetaData.from(Map.of(Sessions.ACTOR, Sessions.SUPERVISOR.toString())), byte[].class);
        return new StoredEvent(
                payload.getType().getName(), payload.getType().getRevision(), payload.getData(), metaData.getData());
    }
}
