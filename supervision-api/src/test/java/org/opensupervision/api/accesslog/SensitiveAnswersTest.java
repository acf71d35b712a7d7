package org.opensupervision.api.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletResponse;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Endpoints;
import org.opensupervision.api.harness.Endpoints.Endpoint;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.security.Does;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** No handler shows anything of people that would not be written down. */
@OverHttp
class SensitiveAnswersTest {

    /** Texts in answers of which it is not written down who sees them. */
    private static final Set<String> HARMLESS = Set.of(
            // who somebody is: read by whoever works there
            "PersonRef.ref",
            "PersonRef.name",
            "PersonRef.team",
            "PersonRow.ref",
            "PersonRow.name",
            "PersonRow.team",
            "PersonRow.email",
            // of the agency
            "AgencyView.name",
            "AgencyView.locale",
            "CrisisLine.name",
            "CrisisLine.words",
            "TeamView.name",
            // of many together, in a team or with a supervisor
            "SuppliedTo.where",
            "FirstActionIn.team",
            "SpreadIn.team",
            // of questionnaires: the agency's, and what is published
            "ContentFile.answers",
            "ContentFile.credit",
            "ContentFile.instruction",
            "ContentFile.instrument",
            "ContentFile.language",
            "ContentFile.licence",
            "ContentFile.title",
            "Item.answers",
            "Item.text",
            "Bands.source",
            "Instrument.code",
            "Instrument.credit",
            "Instrument.version",
            "InstrumentView.languages",
            "Scale.code",
            // what was created, and how far work has come
            "Created.id",
            "ImportSummary.failure",
            "EvaluationResult.model",
            // of a rule, with a reason that names nobody
            "SupportModel.code",
            "Versions.inForce",
            "Trial.against",
            "Tried.code",
            "Tried.against",
            "Switch.code",
            "Switch.reason",
            "ReadModelState.view",
            "Rebuild.views",
            "Rebuild.failure",
            // of many people together
            "Comparison.instrument",
            "Comparison.model",
            "Comparison.outcome",
            "Correlations.instrument",
            // of exceptions, without what people wrote
            "ParkedRecord.view",
            "ParkedEvent.eventType",
            "ParkedEvent.causeType",
            "ParkedEvent.causeMessage",
            // of who is no longer there, and what remains to be done
            "ErasureView.ref",
            "AskedView.words",
            "ErasureView.words",
            "StageView.leftToOperator",
            "DueView.ref",
            // one's own
            "Token.name",
            "NewToken.token",
            "OwnSession.id",
            "OwnSession.browser",
            "OwnSession.address",
            "Setup.secret",
            "Setup.address",
            "RecoveryCodes.recoveryCodes",
            "EntryView.network",
            "EntryView.reason",
            "EntryView.hash");

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    private List<Endpoint> endpoints() {
        return Endpoints.of(mappings).stream()
                .filter(endpoint -> endpoint.handler().hasMethodAnnotation(Does.class))
                .toList();
    }

    private static Type answer(Endpoint endpoint) {
        return endpoint.handler().getMethod().getGenericReturnType();
    }

    @Test
    void answers_that_hold_something_sensitive_are_sensitive_themselves() {
        assertThat(endpoints()).isNotEmpty().allSatisfy(endpoint -> assertThat(hidden(answer(endpoint)))
                .as(endpoint.toString())
                .isEmpty());
        assertThat(endpoints().stream().filter(endpoint -> isSensitive(answer(endpoint))))
                .as("those that are")
                .hasSizeGreaterThan(10);
    }

    @Test
    void every_other_text_in_an_answer_is_known_to_be_harmless() {
        Set<String> texts = new TreeSet<>();
        endpoints().forEach(endpoint -> addTexts(answer(endpoint), texts));

        assertThat(texts).containsExactlyInAnyOrderElementsOf(HARMLESS);
    }

    @Test
    void no_handler_writes_its_answer_past_whoever_looks_at_answers() {
        assertThat(endpoints())
                .filteredOn(endpoint -> endpoint.pattern().startsWith("/api/"))
                .isNotEmpty()
                .allSatisfy(endpoint -> {
                    assertThat(endpoint.handler().getMethod().getParameterTypes())
                            .as(endpoint.toString())
                            .noneMatch(type -> Stream.of(ServletResponse.class, OutputStream.class, Writer.class)
                                    .anyMatch(past -> past.isAssignableFrom(type)));
                    assertThat(parts(answer(endpoint))).as(endpoint.toString()).noneMatch(type -> Stream.of(
                                    StreamingResponseBody.class,
                                    ResponseBodyEmitter.class,
                                    Resource.class,
                                    byte[].class,
                                    Object.class)
                            .anyMatch(past -> past == type || past != Object.class && past.isAssignableFrom(type)));
                });
    }

    record Wrapped(List<RequestView> requests) {}

    record Chatty(String gossip) {}

    @Test
    void a_control_is_noticed() {
        assertThat(hidden(Wrapped.class)).containsExactly(RequestView.class);
        Set<String> texts = new TreeSet<>();
        addTexts(Chatty.class, texts);
        assertThat(texts).containsExactly("Chatty.gossip");
    }

    /** What an answer holds without saying so: it is neither sensitive itself nor a plain collection. */
    private static List<Class<?>> hidden(Type answer) {
        return switch (answer) {
            case ParameterizedType type
            when isOpen((Class<?>) type.getRawType()) ->
                Arrays.stream(type.getActualTypeArguments())
                        .flatMap(part -> hidden(part).stream())
                        .toList();
            case Class<?> type when Sensitive.class.isAssignableFrom(type) -> List.of();
            default ->
                parts(answer).stream()
                        .filter(Sensitive.class::isAssignableFrom)
                        .<Class<?>>map(type -> type)
                        .toList();
        };
    }

    private static boolean isOpen(Class<?> type) {
        return type == ResponseEntity.class
                || Collection.class.isAssignableFrom(type)
                || Sensitive.class.isAssignableFrom(type);
    }

    private static boolean isSensitive(Type answer) {
        return parts(answer).stream().anyMatch(Sensitive.class::isAssignableFrom);
    }

    private static Set<Class<?>> parts(Type type) {
        Set<Class<?>> parts = new LinkedHashSet<>();
        addParts(type, parts);
        return parts;
    }

    private static void addParts(Type type, Set<Class<?>> parts) {
        switch (type) {
            case ParameterizedType parameterized -> {
                addParts(parameterized.getRawType(), parts);
                for (Type argument : parameterized.getActualTypeArguments()) {
                    addParts(argument, parts);
                }
            }
            case WildcardType wildcard -> addParts(wildcard.getUpperBounds()[0], parts);
            case Class<?> simple -> {
                if (parts.add(simple) && simple.isRecord()) {
                    for (RecordComponent component : simple.getRecordComponents()) {
                        addParts(component.getGenericType(), parts);
                    }
                }
            }
            default -> {}
        }
    }

    private static void addTexts(Type type, Set<String> texts) {
        parts(type).stream()
                .filter(part -> part.isRecord() && !Sensitive.class.isAssignableFrom(part))
                .filter(part -> !isWithinSomethingSensitive(part, type))
                .flatMap(part -> Arrays.stream(part.getRecordComponents()))
                .filter(component -> parts(component.getGenericType()).contains(String.class)
                        && parts(component.getGenericType()).stream().noneMatch(Class::isRecord)
                        && !isId(component.getDeclaringRecord()))
                .forEach(component ->
                        texts.add(component.getDeclaringRecord().getSimpleName() + "." + component.getName()));
    }

    private static boolean isWithinSomethingSensitive(Class<?> part, Type answer) {
        return parts(answer).stream()
                        .filter(Sensitive.class::isAssignableFrom)
                        .filter(Class::isRecord)
                        .anyMatch(sensitive -> Arrays.stream(sensitive.getRecordComponents())
                                .anyMatch(component ->
                                        parts(component.getGenericType()).contains(part)))
                && !part.getSimpleName().equals("PersonRef");
    }

    private static boolean isId(Class<?> type) {
        return type.getPackageName().equals("org.opensupervision.domain.shared");
    }
}
