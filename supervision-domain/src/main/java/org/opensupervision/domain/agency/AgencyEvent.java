package org.opensupervision.domain.agency;

import java.time.ZoneId;
import java.util.List;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.TeamId;

public sealed interface AgencyEvent {

    AgencyId agency();

    record AgencyRegistered(AgencyId agency, String name, ZoneId timeZone, AgreementTerms usualTerms)
            implements AgencyEvent {}

    record PolicyChanged(AgencyId agency, AgreementTerms usualTerms) implements AgencyEvent {}

    record LocaleChosen(AgencyId agency, String locale) implements AgencyEvent {}

    /** All that there are from then on, in the order in which they are shown. */
    record CrisisLinesSet(AgencyId agency, List<CrisisLine> lines) implements AgencyEvent {

        public CrisisLinesSet {
            lines = List.copyOf(lines);
        }
    }

    record TeamOpened(AgencyId agency, TeamId team, String name) implements AgencyEvent {}

    record TeamRenamed(AgencyId agency, TeamId team, String name) implements AgencyEvent {}

    record TeamClosed(AgencyId agency, TeamId team) implements AgencyEvent {}
}
