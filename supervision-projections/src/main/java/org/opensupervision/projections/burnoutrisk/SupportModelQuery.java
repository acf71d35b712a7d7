package org.opensupervision.projections.burnoutrisk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.SupportModel;
import org.opensupervision.domain.riskflags.TrialMonth;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.directory.PersonRef;

public sealed interface SupportModelQuery {

    record WhichModelIsInForceWhen(AgencyId agency) implements SupportModelQuery {}

    record WhichModel(AgencyId agency, String code) implements SupportModelQuery {}

    record WhichModelsAreThere(AgencyId agency) implements SupportModelQuery {}

    /** What would be flagged by either, at the ends of the twelve months before a day. */
    record WhatWouldBeFlagged(AgencyId agency, SupportModel inForce, SupportModel tried, LocalDate today)
            implements SupportModelQuery {}

    /**
     * @param inForce code of the version that is in force
     * @param versions from the first on
     * @param switches the latest first
     */
    record Versions(String inForce, List<Version> versions, List<Switch> switches) {

        public Versions {
            versions = List.copyOf(versions);
            switches = List.copyOf(switches);
        }
    }

    /**
     * The first version was proposed by nobody.
     *
     * @param trial the latest
     * @param mayFollow it was in force before, or was tried beside the one in force
     */
    record Version(
            SupportModel model,
            @Nullable PersonRef proposedBy,
            @Nullable LocalDate proposedOn,
            @Nullable Trial trial,
            boolean inForce,
            boolean mayFollow) {}

    /** People are counted in fives: 10 stands for 10 to 14, 0 for fewer than five. */
    record Trial(String against, LocalDate triedOn, PersonRef triedBy, List<TrialMonth> months) {

        public Trial {
            months = List.copyOf(months);
        }
    }

    record Switch(String code, LocalDate from, String reason, PersonRef by) {}
}
