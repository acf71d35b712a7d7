package org.opensupervision.projections.burnoutrisk;

import java.util.List;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.burnoutrisk.SupplyQuery.SupplyOfMany;

/** What was agreed with some people and what they got of it, added up person by person. */
final class SupplyOfGroup {

    private int people;
    private int agreed;
    private Minutes delivered = Minutes.NONE;
    private int unanswered;

    void add(SupplyToOne one) {
        people++;
        agreed += one.agreed();
        delivered = delivered.plus(one.delivered());
        unanswered += one.unanswered();
    }

    SupplyOfMany told() {
        List<SupervisionFunction> byNobody = Stream.of(SupervisionFunction.values())
                .filter(function -> agreed > 0 && delivered.of(function) == 0)
                .toList();
        return new SupplyOfMany(people, agreed, delivered, unanswered, byNobody);
    }
}
