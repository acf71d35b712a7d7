package org.opensupervision.api.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.opensupervision.api.demo.SampleRecord.Step;
import org.opensupervision.domain.selfcare.AgreedWords;
import org.opensupervision.domain.selfcare.GoalWords;
import org.opensupervision.domain.selfcare.SelfCareCommand.AcceptAsPartner;
import org.opensupervision.domain.selfcare.SelfCareCommand.AgreeOnSelfCare;
import org.opensupervision.domain.selfcare.SelfCareCommand.AskPartner;
import org.opensupervision.domain.selfcare.SelfCareCommand.SetGoal;
import org.opensupervision.domain.selfcare.SelfCareCommand.ShareGoals;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SelfCareId;

/** Agreements of some with themselves: one shares its goals with a partner, one waits for a partner's answer. */
final class SampleSelfCare {

    private static final GoalWords LUNCH = new GoalWords(
            "eat lunch away from my desk",
            "on three days a week",
            "I have blocked half an hour in my calendar",
            "the afternoons go better, and I am kinder in them");
    private static final GoalWords PHONE = new GoalWords(
            "leave the work phone in my bag after seven",
            "on every day but the one on which I am on call",
            "the crisis line is staffed",
            "I sleep when I have not read anything late");
    private static final GoalWords DRIVE = new GoalWords(
            "stop at the river on the drive home",
            "ten minutes, twice a week",
            "it is on my way",
            "I arrive at home, and not only my car");
    private static final GoalWords CHOIR = new GoalWords(
            "go back to choir", "three evenings a month", "they have kept my place", "there I am nobody's therapist");

    private final SampleCast cast;
    private final LocalDate today;

    private SampleSelfCare(SampleCast cast, LocalDate today) {
        this.cast = cast;
        this.today = today;
    }

    static List<SampleRecord> of(SampleCast cast, LocalDate today) {
        var some = new SampleSelfCare(cast, today);
        return List.of(some.withSharedGoals("C017", "C022"), some.withPartnerAsked("C022", "C034"), some.alone("C021"));
    }

    private SampleRecord withSharedGoals(String reference, String partnerReference) {
        PersonId person = cast.person(reference);
        PersonId partner = cast.person(partnerReference);
        AgencyId agency = cast.agency();
        SelfCareId agreement = SelfCareId.of(person);
        AgreedWords words = new AgreedWords(
                "My brother, the Thursday runs, and supervision that is not only about deadlines.",
                "Two nights without sleep, or three lunches missed: I say so in supervision, and take the next Friday off.",
                List.of(SampleSigns.sign(person, 1), SampleSigns.sign(person, 2)));
        return record(
                person,
                words,
                List.of(LUNCH, PHONE),
                new Step(person, new AskPartner(agreement, agency, partner)),
                new Step(partner, new AcceptAsPartner(agreement, agency, partner)),
                new Step(person, new ShareGoals(agreement, agency)));
    }

    private SampleRecord withPartnerAsked(String reference, String partner) {
        PersonId person = cast.person(reference);
        AgreedWords words = new AgreedWords(
                "A colleague to have tea with after a hard session, and the garden.",
                "When I promise the same hour to two people, I look at the week with my supervisor.",
                List.of(SampleSigns.sign(person, 2)));
        return record(
                person,
                words,
                List.of(DRIVE),
                new Step(person, new AskPartner(SelfCareId.of(person), cast.agency(), cast.person(partner))));
    }

    private SampleRecord alone(String reference) {
        PersonId person = cast.person(reference);
        AgreedWords words = new AgreedWords(
                "The team after a night on call; swimming.",
                "When pictures come back on free days, I ask for support and do not wait for the next session.",
                List.of(SampleSigns.sign(person, 1)));
        return record(person, words, List.of(CHOIR));
    }

    private SampleRecord record(PersonId person, AgreedWords words, List<GoalWords> goals, Step... more) {
        SelfCareId agreement = SelfCareId.of(person);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                person, new AgreeOnSelfCare(agreement, cast.agency(), person, Set.copyOf(words.signs()), words)));
        goals.forEach(goal -> steps.add(new Step(
                person,
                new SetGoal(
                        agreement,
                        cast.agency(),
                        GoalId.setBy(person, "sample/" + steps.size()),
                        goal,
                        today.plusMonths(2)))));
        steps.addAll(Arrays.asList(more));
        return new SampleRecord(agreement, steps);
    }
}
