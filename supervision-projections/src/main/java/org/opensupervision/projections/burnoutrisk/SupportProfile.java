package org.opensupervision.projections.burnoutrisk;

import com.fasterxml.jackson.annotation.JsonIncludeProperties;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.directory.PersonRef;

/**
 * The support of one supervisee as of a day; all but person and status only where it could be evaluated, and tier,
 * points and facts only where a flag that says as much is not held back from who reads.
 *
 * @param points 0 to 11
 * @param equalWeightPoints the same with every function weighing 1, 0 to 9
 * @param daysSinceLastSession days not on leave since the last held session, or since the first agreement began
 * @param expectedMinutes due in the window
 * @param minutes recorded in the window, signed or not
 */
public record SupportProfile(
        PersonRef person,
        SupportStatus status,
        @Nullable Tier tier,
        @Nullable Integer points,
        @Nullable Integer equalWeightPoints,
        @Nullable Integer daysSinceLastSession,
        @Nullable Integer expectedMinutes,
        @Nullable Minutes minutes,

        @JsonIncludeProperties({"code", "points", "text"}) @Nullable List<SupportFact> facts)
        implements Sensitive {

    @Override
    public Stream<Shown> shown() {
        return evaluated() ? Stream.of(new Shown(person.id(), KindOfData.PROFILE, null)) : Stream.empty();
    }

    static SupportProfile notEvaluated(PersonRef person, SupportStatus status) {
        return new SupportProfile(person, status, null, null, null, null, null, null, null);
    }

    /** What it comes to is not told yet; days and minutes are what others can read elsewhere. */
    SupportProfile heldBack() {
        return new SupportProfile(
                person, status, null, null, null, daysSinceLastSession, expectedMinutes, minutes, null);
    }

    boolean worseThan(Tier seen) {
        return tier != null && tier.compareTo(seen) > 0;
    }

    public SupportProfile organisational() {
        return new SupportProfile(
                person,
                status,
                tier,
                points,
                equalWeightPoints,
                daysSinceLastSession,
                expectedMinutes,
                minutes,
                facts == null ? null : SupportFact.organisational(facts));
    }

    public boolean evaluated() {
        return status == SupportStatus.EVALUATED;
    }
}
