package org.opensupervision.api.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.opensupervision.api.demo.SampleRecord.Step;
import org.opensupervision.domain.assessments.AssessmentCommand;
import org.opensupervision.domain.assessments.AssessmentCommand.AnswerItems;
import org.opensupervision.domain.assessments.AssessmentCommand.CompleteAssessment;
import org.opensupervision.domain.assessments.AssessmentCommand.PauseAssessment;
import org.opensupervision.domain.assessments.AssessmentCommand.ShareResult;
import org.opensupervision.domain.assessments.AssessmentCommand.StartAssessment;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;

/** Self-assessments of today: some are private, some are shared, one is not finished. */
final class SampleAssessments {

    private static final String CHECK_IN = "check-in";
    private static final String ADEQUACY = "adequacy";

    private final SampleCast cast;
    private final AgencyId agency;

    private SampleAssessments(SampleCast cast) {
        this.cast = cast;
        this.agency = cast.agency();
    }

    static List<SampleRecord> of(SampleCast cast) {
        var some = new SampleAssessments(cast);
        return List.of(
                some.completed("C017", CHECK_IN, List.of(3, 3, 1, 2, 3), Audience.SUPERVISORS),
                some.completed("C017", ADEQUACY, List.of(7, 6, 8)),
                some.completed("C022", CHECK_IN, List.of(3, 2, 1, 1, 4), Audience.EVIDENCE),
                some.completed("C034", CHECK_IN, List.of(2, 3, 2, 1, 2)),
                some.completed("C021", CHECK_IN, List.of(2, 4, 2, 3, 1), Audience.SUPERVISORS, Audience.EVIDENCE),
                some.completed("C039", ADEQUACY, List.of(8, 7, 4), Audience.SUPERVISORS),
                some.paused("C030", CHECK_IN, List.of(3, 2)));
    }

    private SampleRecord completed(String reference, String instrument, List<Integer> answers, Audience... audiences) {
        return record(reference, instrument, answers, assessment -> {
            List<AssessmentCommand> rest = new ArrayList<>(List.of(new CompleteAssessment(assessment, agency)));
            Arrays.stream(audiences)
                    .forEach(audience -> rest.add(new ShareResult(assessment, agency, audience, Extent.SCORES)));
            return rest;
        });
    }

    private SampleRecord paused(String reference, String instrument, List<Integer> answers) {
        return record(reference, instrument, answers, assessment -> List.of(new PauseAssessment(assessment, agency)));
    }

    private SampleRecord record(
            String reference,
            String instrument,
            List<Integer> answers,
            Function<AssessmentId, List<? extends AssessmentCommand>> rest) {
        PersonId person = cast.person(reference);
        AssessmentId assessment = AssessmentId.startedBy(person, "sample/" + instrument);
        List<AssessmentCommand> commands = new ArrayList<>();
        commands.add(new StartAssessment(assessment, agency, person, instrument));
        commands.add(new AnswerItems(assessment, agency, byNumber(answers)));
        commands.addAll(rest.apply(assessment));
        return new SampleRecord(
                assessment,
                commands.stream().map(command -> new Step(person, command)).toList());
    }

    private static Map<Integer, Integer> byNumber(List<Integer> answers) {
        return IntStream.range(0, answers.size())
                .boxed()
                .collect(Collectors.toUnmodifiableMap(n -> n + 1, answers::get));
    }
}
