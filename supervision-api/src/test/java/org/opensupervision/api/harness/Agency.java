package org.opensupervision.api.harness;

import static org.opensupervision.api.harness.Json.minutes;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** An agency with its administrator, who lets others join. */
public record Agency(Agencies agencies, AgencyId id, String domain, Someone administrator) {

    public static final String JOINED = "2025-01-01";

    public Someone supervisor(String reference) {
        return person(reference, "SUPERVISOR", JOINED);
    }

    public Someone supervisee(String reference) {
        return person(reference, "SUPERVISEE", JOINED);
    }

    public Someone supervisee(String reference, String joinedOn) {
        return person(reference, "SUPERVISEE", joinedOn);
    }

    /** Somebody with every role there is. */
    public Someone jackOfAllTrades() {
        return join(newcomer("J1").with("roles", List.of("SUPERVISOR", "SUPERVISEE", "DIRECTOR", "ADMINISTRATOR")));
    }

    public Someone person(String reference, String role, String joinedOn) {
        return join(newcomer(reference).with("roles", List.of(role)).with("joinedOn", joinedOn));
    }

    /** What an administrator sends to let a supervisee join. */
    public Json newcomer(String reference) {
        return Json.of(
                "reference",
                reference,
                "name",
                "Name of " + reference,
                "email",
                reference.toLowerCase(Locale.ROOT) + "@" + domain,
                "roles",
                List.of("SUPERVISEE"),
                "joinedOn",
                JOINED);
    }

    public Someone join(Json newcomer) {
        String person = administrator.post("/api/people", newcomer).id();
        Http http = agencies.letIn(id, PersonId.of(person));
        return new Someone(
                person,
                (String) newcomer.fields().get("reference"),
                (String) newcomer.fields().get("name"),
                (String) newcomer.fields().get("email"),
                http,
                agencies);
    }

    public String team(String name) {
        return administrator.post("/api/teams", Json.of("name", name)).id();
    }

    public String agreement(Someone supervisor, Someone supervisee, String from) {
        agencies.settle();
        return administrator
                .post(
                        "/api/agreements",
                        Json.of("supervisorId", supervisor.id(), "superviseeId", supervisee.id(), "from", from))
                .id();
    }

    public String session(Someone supervisor, Json session) {
        agencies.settle();
        return supervisor.post("/api/sessions", session).id();
    }

    public String request(Someone supervisee, Json request) {
        agencies.settle();
        return supervisee.post("/api/support-requests", request).id();
    }

    /** What a supervisor sends to record a session with these people: 60 minutes, 20 for each function. */
    public static Json held(String day, Someone... supervisees) {
        return Json.of(
                "heldOn",
                day,
                "format",
                supervisees.length == 1 ? "individual" : supervisees.length == 2 ? "triadic" : "group",
                "mode",
                "video",
                "superviseeIds",
                Arrays.stream(supervisees).map(Someone::id).toList(),
                "minutes",
                minutes(20, 20, 20));
    }

    public static Json request(String function) {
        return Json.of("function", function, "urgency", "soon");
    }

    /** The first version of the support model with other tiers. */
    public static Json supportModel(String code, int watchFrom, int reviewFrom) {
        return Json.of("code", code, "windowDays", 90, "minimumDays", 60, "latePercent", 100, "veryLatePercent", 200)
                .with("fewMinutesPercent", 50)
                .with("administrativeWeight", 2)
                .with("educationalWeight", 1)
                .with("supportiveWeight", 2)
                .with("lowAdequacy", 5)
                .with("waitingDays", 7)
                .with("longWaitingDays", 14)
                .with("watchFrom", watchFrom)
                .with("reviewFrom", reviewFrom);
    }

    public static Json rating(int administrative, int educational, int supportive) {
        return minutes(administrative, educational, supportive);
    }
}
