package org.opensupervision.projections.eventstore;

import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/** Events as JSON: a contract that every later release must be able to read. */
public final class EventSerialization {

    /** Every event starts at version 1; a changed event gets the next one here, and an upcaster. */
    private static final RevisionResolver VERSION =
            type -> type.getName().startsWith("org.opensupervision.") ? "1" : null;

    /** A replay token says which token class it wraps; nothing but Axon's and our own classes may be named there. */
    private static final PolymorphicTypeValidator TRUSTED_TYPES = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("org.opensupervision.")
            .build();

    private EventSerialization() {}

    public static Serializer serializer() {
        return Jackson3Serializer.builder()
                .revisionResolver(VERSION)
                .jsonMapperBuilderCustomizer(json -> json.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                        .polymorphicTypeValidator(TRUSTED_TYPES))
                .build();
    }
}
