package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.riskflags.TrialMonth;
import org.opensupervision.domain.riskflags.TrialMonth.TrialCounts;

/** How many are evaluated and flagged by the one in force and the one that is tried, and by one of them alone. */
final class SideBySide {

    private final Counts inForce = new Counts();
    private final Counts tried = new Counts();
    private int onlyInForce;
    private int onlyTried;

    void add(SupportProfile byTheOneInForce, SupportProfile byTheOther) {
        inForce.add(byTheOneInForce);
        tried.add(byTheOther);
        boolean flagged = byTheOneInForce.worseThan(Tier.NONE);
        boolean flaggedByTheOther = byTheOther.worseThan(Tier.NONE);
        onlyInForce += flagged && !flaggedByTheOther ? 1 : 0;
        onlyTried += flaggedByTheOther && !flagged ? 1 : 0;
    }

    TrialMonth month(LocalDate asOf) {
        return new TrialMonth(asOf, inForce.told(), tried.told(), onlyInForce, onlyTried);
    }

    private static final class Counts {

        private int evaluated;
        private int watch;
        private int review;

        void add(SupportProfile profile) {
            evaluated += profile.evaluated() ? 1 : 0;
            watch += profile.tier() == Tier.WATCH ? 1 : 0;
            review += profile.tier() == Tier.REVIEW ? 1 : 0;
        }

        TrialCounts told() {
            return new TrialCounts(evaluated, watch, review);
        }
    }
}
