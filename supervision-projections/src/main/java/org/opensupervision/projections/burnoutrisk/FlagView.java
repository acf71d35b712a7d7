package org.opensupervision.projections.burnoutrisk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagHandling;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.wording.Words;

/**
 * A flag as it stands for who reads it.
 *
 * @param equalWeightPoints the same with every function weighing 1
 * @param model the version that its latest change was found by
 * @param handling what has become of it, for who reads it
 * @param version that of the latest change that it shows
 * @param unseen raised or escalated, and not seen by whom it is about since
 */
public record FlagView(
        RiskFlagId id,
        PersonRef person,
        FlagState state,
        Tier tier,
        int points,
        int equalWeightPoints,
        String model,
        LocalDate asOf,
        LocalDate raisedOn,
        @Nullable LocalDate clearedOn,
        List<BurnoutDimension> dimensions,
        List<SupportFact> facts,
        FlagHandling handling,

        @JsonIgnore long version,
        @JsonIgnore boolean unseen)
        implements Sensitive {

    @Override
    public Stream<Shown> shown() {
        return Stream.of(new Shown(person.id(), KindOfData.FLAG, id.value()));
    }

    /** In one sentence what a flag is not. */
    @JsonProperty
    public Words notice() {
        return new Words("flag.notice");
    }

    FlagView because(List<SupportFact> opened, List<BurnoutDimension> ofThese) {
        return saying(SupportGapModel.equalWeightPoints(points, opened), ofThese, opened);
    }

    /** What supply is missing, and neither what somebody said of it nor what it may do to them. */
    public FlagView organisational() {
        return saying(equalWeightPoints, List.of(), SupportFact.organisational(facts));
    }

    private FlagView saying(int equalWeight, List<BurnoutDimension> ofThese, List<SupportFact> said) {
        return new FlagView(
                id,
                person,
                state,
                tier,
                points,
                equalWeight,
                model,
                asOf,
                raisedOn,
                clearedOn,
                ofThese,
                said,
                handling,
                version,
                unseen);
    }
}
