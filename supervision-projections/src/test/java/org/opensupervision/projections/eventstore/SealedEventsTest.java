package org.opensupervision.projections.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensupervision.domain.people.PersonEvent.ContactCorrected;
import org.opensupervision.domain.people.PersonEvent.PersonJoined;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.sessions.SessionEvent.SessionAmended;
import org.opensupervision.domain.sessions.SessionEvent.SessionRecorded;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Personal;
import org.opensupervision.projections.eventstore.RecordParts.Part;
import org.opensupervision.projections.eventstore.SampleEvents.Sample;
import org.opensupervision.projections.privacy.Nonces;
import org.opensupervision.projections.privacy.PersonalParts;
import org.opensupervision.projections.privacy.Sealing;
import org.opensupervision.projections.testing.FixedKeys;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is personal in an event is stored sealed, for whom it should be, and is gone without the key. */
class SealedEventsTest {

    /** Words in events that are nobody's, and why. */
    private static final Map<String, String> NOT_PERSONAL = Map.ofEntries(
            Map.entry("AgencyRegistered.name", "an organisation's"),
            Map.entry("LocaleChosen.locale", "a language tag"),
            Map.entry("CrisisLine.name", "a service's"),
            Map.entry("CrisisLine.words", "the number of a service, or how else it is reached"),
            Map.entry("TeamOpened.name", "a team's"),
            Map.entry("TeamRenamed.name", "a team's"),
            Map.entry("PersonDetails.reference", "a number that the agency gives, which the id follows from"),
            Map.entry("SessionRecorded.reference", "a number that the agency gives, which the id follows from"),
            Map.entry("SupportRequested.reference", "a number that the agency gives, which the id follows from"),
            Map.entry("RiskFlagClearedByLeaving.model", "the name of a rule"),
            Map.entry("Finding.model", "the name of a rule"),
            Map.entry("EvaluationResult.model", "the name of a rule"),
            Map.entry("SupportModel.code", "the name of a rule"),
            Map.entry("SupportModelTried.code", "the name of a rule"),
            Map.entry("SupportModelTried.against", "the name of a rule"),
            Map.entry("SupportModelSwitched.code", "the name of a rule"),
            Map.entry("SupportModelSwitched.reason", "about a rule, of somebody who was asked to name nobody"),
            Map.entry("ErasureAsked.words", "about the ground, of somebody who was asked to name nobody"),
            Map.entry("PersonErased.words", "about the ground, of somebody who was asked to name nobody"));

    private static final JsonMapper JSON = new JsonMapper();

    private final FixedKeys keys = new FixedKeys();
    private final Serializer serializer = EventSerialization.sealing(new Sealing(keys, Nonces.RANDOM));

    static Stream<Sample> personal() {
        return SampleEvents.all()
                .filter(sample -> PersonalParts.anyIn(sample.event().getClass()));
    }

    @Test
    void every_word_in_an_event_is_personal_or_named_here_as_nobodys() {
        Set<String> words = SampleEvents.all()
                .flatMap(sample -> records(sample.event().getClass()))
                .flatMap(record -> Arrays.stream(record.getRecordComponents())
                        .filter(component ->
                                component.getGenericType().getTypeName().contains("java.lang.String"))
                        .filter(component -> !component.isAnnotationPresent(Personal.class))
                        .map(component -> record.getSimpleName() + "." + component.getName()))
                .collect(Collectors.toCollection(LinkedHashSet::new));

        assertThat(words).containsExactlyInAnyOrderElementsOf(NOT_PERSONAL.keySet());
    }

    @ParameterizedTest
    @MethodSource("org.opensupervision.projections.eventstore.SampleEvents#all")
    void what_is_sealed_is_read_as_it_was(Sample sample) {
        assertThat(this.<Object>read(stored(sample.event()))).isEqualTo(sample.event());
    }

    @ParameterizedTest
    @MethodSource("personal")
    void nothing_personal_can_be_read_in_what_is_stored(Sample sample) {
        String stored = stored(sample.event()).getData();

        assertThat(stored)
                .doesNotContain("Łucja", "lucja", "c001@", "medical", "parental", "dual", "pacing", "school", "a note")
                .doesNotContain(
                        "shorter",
                        "wrong",
                        "nobody",
                        "good to talk",
                        "Rough",
                        "my office",
                        "intake",
                        "Mondays",
                        "DREAD",
                        "A_LOT",
                        "sister",
                        "walk",
                        "late shifts",
                        "proqol",
                        "\"30\"",
                        "burnout",
                        "WATCH",
                        "REINTEGRATE",
                        "PROCESS_AND",
                        "SET_ASIDE",
                        "RECENCY");
    }

    /** A control: without seals they can. */
    @Test
    void unsealed_words_would_be_found() {
        String stored = personal()
                .map(sample -> EventSerialization.serializer()
                        .serialize(sample.event(), String.class)
                        .getData())
                .collect(Collectors.joining());

        assertThat(stored)
                .contains("Łucja", "lucja", "c001@", "medical", "parental", "dual", "pacing", "school", "a note")
                .contains(
                        "shorter",
                        "wrong",
                        "nobody",
                        "good to talk",
                        "Rough",
                        "my office",
                        "intake",
                        "Mondays",
                        "DREAD",
                        "A_LOT",
                        "sister",
                        "walk",
                        "late shifts",
                        "proqol",
                        "\"30\"",
                        "burnout",
                        "WATCH",
                        "REINTEGRATE",
                        "PROCESS_AND",
                        "SET_ASIDE",
                        "RECENCY");
    }

    @ParameterizedTest
    @MethodSource("personal")
    void without_the_key_an_event_still_loads(Sample sample) {
        SerializedObject<String> stored = stored(sample.event());
        people(sample.event()).forEach(keys::destroy);

        Object read = read(stored);

        assertThat(read).hasSameClassAs(sample.event());
        assertThat(RecordParts.of(read).map(Part::value).filter(String.class::isInstance))
                .allMatch(word -> word.equals("erased") || ((String) word).matches("C001|X00191|R0001|support-gap-v1"));
    }

    @Test
    void without_the_key_words_say_so_and_what_may_be_missing_is() {
        Sample joined = sample(PersonJoined.class);
        SerializedObject<String> stored = stored(joined.event());
        people(joined.event()).forEach(keys::destroy);

        PersonJoined read = read(stored);

        assertThat(read.details().name()).isEqualTo("erased");
        assertThat(read.details().email()).isNull();
        assertThat(read.details().roles()).isNotEmpty();
    }

    @Test
    void without_the_key_a_session_keeps_its_minutes_and_loses_its_words() {
        SessionAmended amended = (SessionAmended) sample(SessionAmended.class).event();
        SerializedObject<String> stored = stored(amended);
        keys.destroy(amended.content().supervisees().getLast());

        SessionAmended read = read(stored);

        assertThat(read.content().minutes()).isEqualTo(amended.content().minutes());
        assertThat(read.content().supervisees()).isEqualTo(amended.content().supervisees());
        assertThat(read.content().note()).isNull();
        assertThat(read.content().topics()).isEmpty();
        assertThat(read.reason()).isEqualTo("erased");
    }

    @Test
    void without_the_key_a_flag_says_nothing_of_its_facts() {
        RiskFlagRaised raised = (RiskFlagRaised) sample(RiskFlagRaised.class).event();
        SerializedObject<String> stored = stored(raised);
        keys.destroy(raised.supervisee());

        RiskFlagRaised read = read(stored);

        assertThat(read.finding().tier()).isEqualTo(Tier.NONE);
        assertThat(read.finding().points()).isZero();
        assertThat(read.finding().facts()).isEmpty();
        assertThat(read.finding().asOf()).isEqualTo(raised.finding().asOf());
    }

    @Test
    void sealed_words_cannot_be_moved_to_another_field() {
        SerializedObject<String> stored = stored(sample(ContactCorrected.class).event());

        refuses(stored, json -> json.set("name", json.get("email")));
    }

    @Test
    void sealed_words_cannot_be_moved_to_an_event_of_another_type() {
        SerializedObject<String> raised = stored(sample(RiskFlagRaised.class).event());

        assertThatThrownBy(() -> read(new SimpleSerializedObject<>(
                        raised.getData(), String.class, RiskFlagEscalated.class.getName(), "2")))
                .isInstanceOf(SerializationException.class);
    }

    @Test
    void sealed_words_cannot_be_said_of_somebody_else() {
        SerializedObject<String> stored = stored(sample(ContactCorrected.class).event());

        refuses(stored, json -> json.put("person", "c0000000-0000-4000-8000-000000000003"));
    }

    @Test
    void sealed_words_of_a_session_cannot_be_said_of_others() {
        SerializedObject<String> stored = stored(sample(SessionRecorded.class).event());

        refuses(stored, json -> ((ObjectNode) json.get("content"))
                .set("supervisees", JSON.createArrayNode().add("c0000000-0000-4000-8000-000000000001")));
    }

    private void refuses(SerializedObject<String> stored, Function<ObjectNode, JsonNode> change) {
        ObjectNode json = (ObjectNode) JSON.readTree(stored.getData());
        change.apply(json);
        var changed = new SimpleSerializedObject<>(json.toString(), String.class, stored.getType());
        assertThatThrownBy(() -> read(changed)).isInstanceOf(SerializationException.class);
    }

    private static Sample sample(Class<?> event) {
        return SampleEvents.all()
                .filter(sample -> sample.event().getClass() == event)
                .findFirst()
                .orElseThrow();
    }

    private static List<PersonId> people(Object event) {
        return RecordParts.of(event)
                .map(Part::value)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.ofNullable(value))
                .filter(PersonId.class::isInstance)
                .map(PersonId.class::cast)
                .toList();
    }

    private static Stream<Class<?>> records(Type type) {
        return switch (type) {
            case Class<?> record
            when record.isRecord() ->
                Stream.concat(
                        Stream.of(record),
                        Arrays.stream(record.getRecordComponents())
                                .filter(component -> !component.isAnnotationPresent(Personal.class))
                                .flatMap(component -> records(component.getGenericType())));
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).flatMap(SealedEventsTest::records);
            default -> Stream.empty();
        };
    }

    private SerializedObject<String> stored(Object event) {
        return serializer.serialize(event, String.class);
    }

    private <T> T read(SerializedObject<String> stored) {
        return serializer.deserialize(stored);
    }
}
