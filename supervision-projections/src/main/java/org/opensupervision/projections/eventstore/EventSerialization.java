package org.opensupervision.projections.eventstore;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.opensupervision.domain.sessions.SessionEvent.SessionRated;
import org.opensupervision.projections.privacy.PersonalParts;
import org.opensupervision.projections.privacy.SealedJson;
import org.opensupervision.projections.privacy.Sealing;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;
import tools.jackson.databind.module.SimpleModule;

/** Events as JSON: a contract that every later release must be able to read. */
public final class EventSerialization {

    /** Every event starts at version 1; a changed event gets the next one here, and an upcaster. */
    private static final RevisionResolver VERSION =
            type -> type.getName().startsWith("org.opensupervision.") ? "1" : null;

    /** A rating of supervision as a whole came with this version; whoever rated before has not rated it. */
    private static final String RATED_AS_A_WHOLE = "3";

    /** An event in which something is personal has been sealed since its version 2; version 1 is read as it was. */
    private static final RevisionResolver SEALED_VERSION = type -> {
        if (type == SessionRated.class) {
            return RATED_AS_A_WHOLE;
        }
        return PersonalParts.anyIn(type) ? "2" : VERSION.revisionOf(type);
    };

    /** A replay token says which token class it wraps; nothing but Axon's and our own classes may be named there. */
    private static final PolymorphicTypeValidator TRUSTED_TYPES = BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("org.opensupervision.")
            .build();

    private EventSerialization() {}

    /** What is personal is sealed. */
    public static Serializer sealing(Sealing sealing) {
        return new EventSerializer(
                Jackson3Serializer.builder()
                        .revisionResolver(SEALED_VERSION)
                        .jsonMapperBuilderCustomizer(json -> SealedJson.with(sealing, event(json))),
                Optional.of(sealing));
    }

    /** Nothing is sealed: for measurements, and for what is nobody's. */
    public static Serializer serializer() {
        return new EventSerializer(
                Jackson3Serializer.builder()
                        .revisionResolver(VERSION)
                        .jsonMapperBuilderCustomizer(EventSerialization::event),
                Optional.empty());
    }

    private static JsonMapper.Builder event(JsonMapper.Builder json) {
        return stored(json).addModule(new SimpleModule("days").addDeserializer(LocalDate.class, new IsoDayReader()));
    }

    /** What aggregates remember, field by field; good for as long as their fields are the same. */
    public static Serializer snapshots() {
        return Jackson3Serializer.builder()
                .revisionResolver(StateShape::of)
                .jsonMapperBuilderCustomizer(json -> stored(json)
                        .enable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                        .changeDefaultVisibility(visibility -> visibility
                                .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                                .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                                .withVisibility(PropertyAccessor.CREATOR, Visibility.ANY))
                        .addModule(new SimpleModule("ids").setKeyDeserializers(new IdsAsKeys())))
                .build();
    }

    private static JsonMapper.Builder stored(JsonMapper.Builder json) {
        return json.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).polymorphicTypeValidator(TRUSTED_TYPES);
    }
}
