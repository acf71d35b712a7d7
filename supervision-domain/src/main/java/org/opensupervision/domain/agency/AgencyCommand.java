package org.opensupervision.domain.agency;

import java.time.ZoneId;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.TeamId;

public sealed interface AgencyCommand {

    AgencyId agency();

    record RegisterAgency(
            @TargetAggregateIdentifier AgencyId agency, String name, ZoneId timeZone, AgreementTerms usualTerms)
            implements AgencyCommand {}

    record ChangePolicy(@TargetAggregateIdentifier AgencyId agency, AgreementTerms usualTerms)
            implements AgencyCommand {}

    /** {@code locale} is a language tag with a country, such as en-GB. */
    record ChooseLocale(@TargetAggregateIdentifier AgencyId agency, String locale) implements AgencyCommand {}

    record SetCrisisLines(@TargetAggregateIdentifier AgencyId agency, List<CrisisLine> lines)
            implements AgencyCommand {}

    record OpenTeam(@TargetAggregateIdentifier AgencyId agency, TeamId team, String name) implements AgencyCommand {}

    record RenameTeam(@TargetAggregateIdentifier AgencyId agency, TeamId team, String name) implements AgencyCommand {}

    record CloseTeam(@TargetAggregateIdentifier AgencyId agency, TeamId team) implements AgencyCommand {}
}
