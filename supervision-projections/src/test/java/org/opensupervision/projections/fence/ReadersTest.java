package org.opensupervision.projections.fence;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.projections.testing.AnAgency.LAKESIDE;
import static org.opensupervision.projections.testing.AnAgency.RIVERBEND;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RecoveryPlanId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.testing.EverythingThatCanHappen;
import org.opensupervision.projections.testing.ReadModels;
import org.springframework.aop.support.AopUtils;

/** With all checks of the application off: every question about another agency is answered as if it had nothing. */
class ReadersTest {

    @RegisterExtension
    static final ReadModels readModels = new ReadModels();

    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(AgencyId.class, LAKESIDE.id()),
            Map.entry(Reach.class, Reach.everybody()),
            Map.entry(PersonId.class, LAKESIDE.person("C001")),
            Map.entry(AgreementId.class, LAKESIDE.agreement("D001", "C001", "2026-01-01")),
            Map.entry(SessionId.class, LAKESIDE.session("S001")),
            Map.entry(SupportRequestId.class, LAKESIDE.request("Q001")),
            Map.entry(AssessmentId.class, LAKESIDE.assessment("A001")),
            Map.entry(RecoveryPlanId.class, LAKESIDE.plan("C001")),
            Map.entry(RiskFlagId.class, LAKESIDE.flag("C001", "2026-04-01")),
            Map.entry(PageRequest.class, PageRequest.everything()),
            Map.entry(LocalDate.class, LocalDate.parse("2026-06-30")),
            Map.entry(YearMonth.class, YearMonth.parse("2026-02")),
            Map.entry(UUID.class, LAKESIDE.person("C001").value()),
            Map.entry(SupportModel.class, SupportModel.V1),
            Map.entry(String.class, ""),
            Map.entry(int.class, 100),
            Map.entry(boolean.class, true),
            Map.entry(Collection.class, LAKESIDE.people("C003", "C004")));

    /**
     * Nothing is parked here, nobody has decided on a period, everything has been said of the sessions, no flag is news any
     * more, no instrument has that name, and people are too few to be counted in fives.
     */
    private static final List<String> WITHOUT_AN_ANSWER = List.of(
            "WhatIsParked",
            "WhatWaitsBehind",
            "ForHowLong",
            "WhatAwaitsTheirWord",
            "WhoseFlagIsHeldBack",
            "WhatGoesTogether",
            "HowFlagsCompare",
            "WhatWouldBeFlagged");

    private record Question(Object reader, Method method, Object query) {

        String name() {
            return query.getClass().getSimpleName();
        }

        Object answer() {
            try {
                return method.invoke(reader, query);
            } catch (InvocationTargetException | IllegalAccessException e) {
                throw new IllegalStateException(name(), e);
            }
        }
    }

    private static List<Question> questionsAboutLakeside() {
        return readModels.beans(type -> type.getSimpleName().endsWith("Reader")).stream()
                .flatMap(ReadersTest::questions)
                .toList();
    }

    private static Stream<Question> questions(Object reader) {
        return Arrays.stream(AopUtils.getTargetClass(reader).getMethods())
                .filter(method -> method.getName().equals("ask"))
                .filter(method -> hasAgency(method.getParameterTypes()[0]))
                .map(method -> new Question(
                        reader,
                        AopUtils.selectInvocableMethod(method, reader.getClass()),
                        query(method.getParameterTypes()[0])));
    }

    private static boolean hasAgency(Class<?> query) {
        return Arrays.stream(query.getRecordComponents())
                .map(RecordComponent::getType)
                .anyMatch(part -> part.equals(AgencyId.class) || isQuery(part) && hasAgency(part));
    }

    /** A question may hold another one. */
    private static boolean isQuery(Class<?> type) {
        return type.isRecord() && !VALUES.containsKey(type) && type.getName().contains("Query$");
    }

    private static Object query(Class<?> type) {
        try {
            RecordComponent[] parts = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(
                    Arrays.stream(parts).map(ReadersTest::value).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no question can be made of " + type, e);
        }
    }

    private static @Nullable Object value(RecordComponent part) {
        if (part.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (part.getName().equals("supervisor")) {
            return LAKESIDE.person("D001");
        }
        if (part.getName().equals("supervisees")) {
            return LAKESIDE.people("C001");
        }
        if (part.getName().equals("code")) {
            return "calm-1";
        }
        if (part.getName().equals("erased")) {
            return LAKESIDE.person("C004");
        }
        return isQuery(part.getType())
                ? query(part.getType())
                : requireNonNull(VALUES.get(part.getType()), "no value of " + part.getType());
    }

    @Test
    void a_reader_that_is_asked_about_another_agency_finds_nothing() {
        List<Question> questions = questionsAboutLakeside();
        List<Object> ofNothing = questions.stream().map(Question::answer).toList();
        readModels.given(EverythingThatCanHappen.in(RIVERBEND));
        readModels.given(EverythingThatCanHappen.in(LAKESIDE));
        somebodySeesSomethingOf(LAKESIDE.person("C001"));
        somebodyIsToldSomething(LAKESIDE.person("C001"));

        List<String> withoutAnAnswer = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Object unfenced = question.answer();
            Object fenced = BoundAgency.during(RIVERBEND.id(), question::answer);
            assertThat(fenced).as(question.name()).usingRecursiveComparison().isEqualTo(ofNothing.get(i));
            if (unfenced.equals(ofNothing.get(i))) {
                withoutAnAnswer.add(question.name());
            }
        }

        assertThat(withoutAnAnswer).as("without the fence").containsExactlyInAnyOrderElementsOf(WITHOUT_AN_ANSWER);
    }

    private static void somebodySeesSomethingOf(PersonId subject) {
        readModels
                .jdbc()
                .sql("""
                insert into access_entry (agency_id, number, version, at, reader_id, kind, refused, subject_id,
                    network, previous_hash, hash)
                values (:agency, 1, 1, now(), gen_random_uuid(), 'FLAG', false, :subject, '', '', '')
                """)
                .param("agency", LAKESIDE.id().value())
                .param("subject", subject.value())
                .update();
    }

    private static void somebodyIsToldSomething(PersonId person) {
        readModels
                .jdbc()
                .sql("""
                insert into notice (notice_id, agency_id, person_id, kind, told_at)
                values (gen_random_uuid(), :agency, :person, 'PASSWORD_CHANGED', now())
                """)
                .param("agency", LAKESIDE.id().value())
                .param("person", person.value())
                .update();
    }
}
