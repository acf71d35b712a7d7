package org.opensupervision.api.aboutme;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.agency.AgencyEvent;
import org.opensupervision.domain.assessments.AssessmentEvent;
import org.opensupervision.domain.assignments.AgreementEvent;
import org.opensupervision.domain.capacity.CapacityEvent;
import org.opensupervision.domain.people.PersonEvent;
import org.opensupervision.domain.privacy.ErasureEvent;
import org.opensupervision.domain.recovery.RecoveryPlanEvent;
import org.opensupervision.domain.riskflags.EvaluationEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.SupportModelEvent;
import org.opensupervision.domain.selfcare.SelfCareEvent;
import org.opensupervision.domain.sessions.SessionEvent;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.signals.SignsEvent;
import org.opensupervision.domain.supportrequests.SupportRequestEvent;
import org.opensupervision.domain.workload.WorkloadEvent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever names a person is in the download of everything about them, or it is said here why not. */
@OverHttp
class NothingForgottenTest {

    private static final Map<Class<?>, String> SECTIONS_OF_EVENTS = Map.ofEntries(
            Map.entry(PersonEvent.class, "profile"),
            Map.entry(SignsEvent.class, "warningSigns"),
            Map.entry(SelfCareEvent.class, "selfCare"),
            Map.entry(AgreementEvent.class, "agreements"),
            Map.entry(SessionEvent.class, "sessions"),
            Map.entry(SupportRequestEvent.class, "supportRequests"),
            Map.entry(CapacityEvent.class, "capacitySignals"),
            Map.entry(WorkloadEvent.class, "workload"),
            Map.entry(AssessmentEvent.class, "selfAssessments"),
            Map.entry(RecoveryPlanEvent.class, "recoveryPlans"),
            Map.entry(RiskFlagEvent.class, "flags"));

    /** Who was erased signs in no more. */
    private static final Set<Class<?>> EVENTS_OF_THE_ERASED = Set.of(ErasureEvent.class);

    private static final Set<Class<?>> EVENTS_OF_NOBODY = Set.of(AgencyEvent.class, EvaluationEvent.class);

    /** They name who decided something for the agency, and say nothing of them. */
    private static final Set<Class<?>> EVENTS_OF_THE_AGENCY = Set.of(SupportModelEvent.class);

    /** Columns that name a person, and the section that shows what they say. */
    private static final Map<String, String> SECTIONS_OF_COLUMNS = Map.ofEntries(
            Map.entry("person.person_id", "profile"),
            Map.entry("person_role.person_id", "profile"),
            Map.entry("employment.person_id", "profile"),
            Map.entry("person_leave.person_id", "profile"),
            Map.entry("agreement.supervisor_id", "agreements"),
            Map.entry("agreement.supervisee_id", "agreements"),
            Map.entry("session.supervisor_id", "sessions"),
            Map.entry("session.supervisees", "sessions"),
            Map.entry("session_supervisee.supervisee_id", "sessions"),
            Map.entry("session_answer.supervisee_id", "sessions"),
            Map.entry("session_amendment.amended_by", "sessions"),
            Map.entry("session_amendment.supervisees", "sessions"),
            Map.entry("session_rating.supervisee_id", "sessions"),
            Map.entry("hours_attendance.supervisee_id", "hours"),
            Map.entry("support_request.supervisee_id", "supportRequests"),
            Map.entry("capacity_signal.supervisee_id", "capacitySignals"),
            Map.entry("workload_report.supervisee_id", "workload"),
            Map.entry("assessment.person_id", "selfAssessments"),
            Map.entry("shared_result.person_id", "selfAssessments"),
            Map.entry("recovery_plan.supervisee_id", "recoveryPlans"),
            Map.entry("shared_plan.supervisee_id", "recoveryPlans"),
            Map.entry("caseload_adjustment.supervisee_id", "recoveryPlans"),
            Map.entry("warning_sign.person_id", "warningSigns"),
            Map.entry("sign_check_in.person_id", "signCheckIns"),
            Map.entry("self_care.person_id", "selfCare"),
            Map.entry("self_care_goal.person_id", "selfCare"),
            Map.entry("self_care_review.person_id", "selfCare"),
            Map.entry("self_care_partner.person_id", "selfCare"),
            Map.entry("self_care_partner.partner_id", "partnerOf"),
            Map.entry("shared_goal.person_id", "selfCare"),
            Map.entry("risk_flag.supervisee_id", "flags"),
            Map.entry("risk_flag_deed.supervisee_id", "flags"),
            Map.entry("credential.person_id", "signIn"),
            Map.entry("second_factor.person_id", "signIn"),
            Map.entry("recovery_code.person_id", "signIn"),
            Map.entry("invitation.person_id", "signIn"),
            Map.entry("provider_account.person_id", "providerAccounts"),
            Map.entry("api_token.person_id", "apiTokens"),
            Map.entry("known_device.person_id", "knownDevices"),
            Map.entry("notice.person_id", "notices"),
            Map.entry("mail_choice.person_id", "mailChoices"),
            Map.entry("draft.person_id", "drafts"),
            Map.entry("import.started_by", "imports"),
            Map.entry("access_entry.subject_id", "accessLog"));

    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("session.recorded_by", "the supervisor of the session, or who imported it: in sessions, imports"),
            Map.entry("hours_session.supervisor_id", "the same sessions stand under sessions"),
            Map.entry("support_request.acknowledged_by", "about whoever asked: what they said is theirs"),
            Map.entry("shared_goal.partner_id", "goals of others, told in confidence"),
            Map.entry("mail.person_id", "whether a mail went out for what stands under notices"),
            Map.entry("support_request.backup_id", "about whoever asked: what they said is theirs"),
            Map.entry("support_request.handed_to", "about whoever asked: what they said is theirs"),
            Map.entry("workload_report.reported_by", "about whoever carries it"),
            Map.entry("risk_flag_deed.by_id", "about whoever the flag is about"),
            Map.entry("flag_announcement.person_id", "flags of others; that one was told stands under notices"),
            Map.entry("contact_claim.person_id", "the reference and e-mail of the profile once more"),
            Map.entry("invitation.invited_by", "about whoever was invited"),
            Map.entry("access_entry.reader_id", "about those whom one looked at: it stands in their log"),
            Map.entry("parked_event.discarded_by", "about an event that could not be shown"),
            Map.entry("support_model.proposed_by_id", "about a rule of the agency"),
            Map.entry("support_model_trial.tried_by_id", "about a rule of the agency"),
            Map.entry("support_model_switch.switched_by_id", "about a rule of the agency"),
            Map.entry("instrument_text.loaded_by", "about a file of the agency"),
            Map.entry("recovery_plan.shared_with", "about whoever recovers"),
            Map.entry("shared_plan.supervisor_id", "about whoever recovers"),
            Map.entry("caseload_adjustment.supervisor_id", "about whoever recovers"),
            Map.entry("caseload_adjustment.proposed_by", "about whoever recovers"),
            Map.entry("caseload_adjustment.closed_by", "about whoever recovers"),
            Map.entry("idempotency.person_id", "requests that were sent, by a digest, until they are forgotten"),
            Map.entry("draft.whose", "what somebody else has not said yet, and may never say"),
            Map.entry("erasure.person_id", "who was erased signs in no more"),
            Map.entry("erasure.erased_by", "about whoever was erased"),
            Map.entry("erasure.consented_by", "about whoever was erased"),
            Map.entry("erasure_asked.person_id", "has left, and signs in no more"),
            Map.entry("erasure_asked.asked_by", "about whoever may be erased"),
            Map.entry("erasure_stage.person_id", "who was erased signs in no more"),
            Map.entry("retention_reminder.subject", "of people who have left, and of imports"),
            Map.entry("last_written.person_id", "a position in the event log"));

    /** Ids of other things. */
    private static final Set<String> OF_NO_PERSON = Set.of(
            "agency_id",
            "team_id",
            "leave_id",
            "agreement_id",
            "session_id",
            "request_id",
            "capacity_id",
            "workload_id",
            "assessment_id",
            "plan_id",
            "sign_id",
            "signs_id",
            "goal_id",
            "flag_id",
            "record_id",
            "token_id",
            "notice_id",
            "import_id",
            "rebuild_id",
            "erasure_id",
            "event_identifier",
            "aggregate_identifier");

    @Autowired
    Everything everything;

    @Autowired
    Agencies agencies;

    @Autowired
    @Qualifier("owner") JdbcClient owner;

    @Test
    void every_family_of_events_that_names_people_has_a_section() {
        assertThat(SECTIONS_OF_EVENTS.keySet()).allMatch(NothingForgottenTest::namesPeople);
        assertThat(EVENTS_OF_NOBODY).noneMatch(NothingForgottenTest::namesPeople);
        assertThat(Stream.of(SECTIONS_OF_EVENTS.keySet(), EVENTS_OF_THE_ERASED, EVENTS_OF_THE_AGENCY, EVENTS_OF_NOBODY)
                        .flatMap(Set::stream)
                        .map(Class::getName))
                .containsExactlyInAnyOrderElementsOf(families());
    }

    private static List<String> families() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.opensupervision.domain")
                        .stream()
                        .filter(type ->
                                type.isInterface() && type.getSimpleName().endsWith("Event"))
                        .map(JavaClass::getName)
                        .toList();
    }

    @Test
    void every_column_that_names_people_has_a_section_or_a_reason() {
        List<String> columns = owner.sql("""
                select table_name || '.' || column_name from information_schema.columns
                where table_schema = 'public' and (data_type = 'uuid' or udt_name = '_uuid')
                """).query(String.class).list();

        assertThat(columns.stream().filter(column -> !OF_NO_PERSON.contains(column.replaceFirst(".*\\.", ""))))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(SECTIONS_OF_COLUMNS.keySet().stream(), LEFT_OUT.keySet().stream())
                                .toList());
    }

    @Test
    void every_section_that_is_named_here_is_there() {
        var agency = agencies.register();
        Set<String> sections =
                everything
                        .about(new SignedIn(
                                agency.id(), PersonId.of(agency.administrator().id())))
                        .stream()
                        .map(Section::name)
                        .collect(toSet());

        assertThat(sections).containsAll(SECTIONS_OF_EVENTS.values()).containsAll(SECTIONS_OF_COLUMNS.values());
    }

    private static boolean namesPeople(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).anyMatch(NothingForgottenTest::names);
    }

    private static boolean names(Type type) {
        return switch (type) {
            case ParameterizedType parameterized ->
                Arrays.stream(parameterized.getActualTypeArguments()).anyMatch(NothingForgottenTest::names);
            case Class<?> simple when simple == PersonId.class -> true;
            case Class<?> simple
            when simple.isRecord() ->
                Arrays.stream(simple.getRecordComponents()).anyMatch(part -> names(part.getGenericType()));
            default -> false;
        };
    }
}
