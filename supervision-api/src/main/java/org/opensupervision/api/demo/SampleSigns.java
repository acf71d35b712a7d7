package org.opensupervision.api.demo;

import static org.opensupervision.domain.signals.Presence.A_LITTLE;
import static org.opensupervision.domain.signals.Presence.A_LOT;
import static org.opensupervision.domain.signals.Presence.NOT_AT_ALL;
import static org.opensupervision.domain.signals.SignKind.BEHAVIOURAL;
import static org.opensupervision.domain.signals.SignKind.INTERPERSONAL;
import static org.opensupervision.domain.signals.SignKind.PHYSICAL;
import static org.opensupervision.domain.signals.SuggestedSign.DREAD;
import static org.opensupervision.domain.signals.SuggestedSign.EXHAUSTION;
import static org.opensupervision.domain.signals.SuggestedSign.FOG;
import static org.opensupervision.domain.signals.SuggestedSign.HEADACHES;
import static org.opensupervision.domain.signals.SuggestedSign.INTRUSIVE_THOUGHTS;
import static org.opensupervision.domain.signals.SuggestedSign.LATENESS;
import static org.opensupervision.domain.signals.SuggestedSign.OVER_IDENTIFYING;
import static org.opensupervision.domain.signals.SuggestedSign.OVER_PROMISING;
import static org.opensupervision.domain.signals.SuggestedSign.POOR_SLEEP;
import static org.opensupervision.domain.signals.SuggestedSign.SKIPPING_LUNCH;
import static org.opensupervision.domain.signals.SuggestedSign.WITHDRAWING;
import static org.opensupervision.domain.signals.WarningSign.inOwnWords;
import static org.opensupervision.domain.signals.WarningSign.suggested;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.opensupervision.api.demo.SampleRecord.Step;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;
import org.opensupervision.domain.signals.NoticedSign;
import org.opensupervision.domain.signals.Presence;
import org.opensupervision.domain.signals.SignsCommand.CheckIn;
import org.opensupervision.domain.signals.SignsCommand.ChooseSign;
import org.opensupervision.domain.signals.WarningSign;

/** What some watch for in themselves, and what of it they have noticed today. */
final class SampleSigns {

    private final SampleCast cast;

    private SampleSigns(SampleCast cast) {
        this.cast = cast;
    }

    private record Watched(WarningSign what, Presence today) {}

    static List<SampleRecord> of(SampleCast cast) {
        var signs = new SampleSigns(cast);
        return List.of(
                signs.chosenBy(
                        "C017",
                        new Watched(suggested(POOR_SLEEP), A_LITTLE),
                        new Watched(suggested(SKIPPING_LUNCH), A_LOT),
                        new Watched(suggested(DREAD), NOT_AT_ALL),
                        new Watched(inOwnWords(INTERPERSONAL, "I stop calling my brother back"), A_LITTLE)),
                signs.chosenBy(
                        "C022",
                        new Watched(suggested(FOG), NOT_AT_ALL),
                        new Watched(suggested(OVER_PROMISING), A_LITTLE),
                        new Watched(inOwnWords(PHYSICAL, "a tight jaw on the drive home"), A_LOT)),
                signs.chosenBy(
                        "C034",
                        new Watched(suggested(EXHAUSTION), A_LITTLE),
                        new Watched(suggested(WITHDRAWING), NOT_AT_ALL),
                        new Watched(inOwnWords(BEHAVIOURAL, "I book Fridays twice"), NOT_AT_ALL)),
                signs.chosenBy(
                        "C021",
                        new Watched(suggested(INTRUSIVE_THOUGHTS), A_LITTLE),
                        new Watched(suggested(HEADACHES), NOT_AT_ALL)),
                signs.chosenBy(
                        "S001",
                        new Watched(suggested(OVER_IDENTIFYING), NOT_AT_ALL),
                        new Watched(suggested(LATENESS), A_LITTLE)));
    }

    /** The first, second… that somebody has chosen. */
    static SignId sign(PersonId person, int number) {
        return SignId.chosenBy(person, "sample/" + number);
    }

    private SampleRecord chosenBy(String reference, Watched... watched) {
        PersonId person = cast.person(reference);
        WarningSignsId signs = WarningSignsId.of(person);
        List<Step> steps = new ArrayList<>();
        List<NoticedSign> noticed = new ArrayList<>();
        IntStream.range(0, watched.length).forEach(n -> {
            SignId sign = sign(person, n + 1);
            steps.add(new Step(person, new ChooseSign(signs, cast.agency(), person, sign, watched[n].what())));
            noticed.add(new NoticedSign(sign, watched[n].today()));
        });
        steps.add(new Step(person, new CheckIn(signs, cast.agency(), noticed)));
        return new SampleRecord(signs, steps);
    }
}
