package org.opensupervision.projections.privacy;

import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.Personal;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Makes a mapper write personal components sealed, and read them sealed or as they were before there were seals. */
public final class SealedJson {

    private SealedJson() {}

    public static JsonMapper.Builder with(Sealing sealing, JsonMapper.Builder json) {
        return json.annotationIntrospector(
                        AnnotationIntrospector.pair(new OfPersonal(sealing), new JacksonAnnotationIntrospector()))
                .addModule(new SimpleModule("sealed").setDeserializerModifier(new WholeRecords()));
    }

    private static final class OfPersonal extends NopAnnotationIntrospector {

        private final transient Sealing sealing;

        OfPersonal(Sealing sealing) {
            this.sealing = sealing;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated component) {
            Personal personal = component.getAnnotation(Personal.class);
            return personal == null ? null : new SealingSerializer(sealing, personal.of());
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated component) {
            Personal personal = component.getAnnotation(Personal.class);
            return personal == null ? null : new OpeningDeserializer(sealing, personal.of());
        }
    }

    private static final class WholeRecords extends ValueDeserializerModifier {

        @Override
        public ValueDeserializer<?> modifyDeserializer(
                DeserializationConfig config, BeanDescription.Supplier description, ValueDeserializer<?> deserializer) {
            Class<?> type = description.getBeanClass();
            return type.isRecord() && PersonalParts.anyIn(type) ? new OwnersChecked(type, deserializer) : deserializer;
        }
    }
}
