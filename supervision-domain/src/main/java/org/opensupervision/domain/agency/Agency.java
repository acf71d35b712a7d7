package org.opensupervision.domain.agency;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.agency.AgencyRule.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.opensupervision.domain.agency.AgencyCommand.ChangePolicy;
import org.opensupervision.domain.agency.AgencyCommand.ChooseLocale;
import org.opensupervision.domain.agency.AgencyCommand.CloseTeam;
import org.opensupervision.domain.agency.AgencyCommand.OpenTeam;
import org.opensupervision.domain.agency.AgencyCommand.RegisterAgency;
import org.opensupervision.domain.agency.AgencyCommand.RenameTeam;
import org.opensupervision.domain.agency.AgencyCommand.SetCrisisLines;
import org.opensupervision.domain.agency.AgencyEvent.AgencyRegistered;
import org.opensupervision.domain.agency.AgencyEvent.CrisisLinesSet;
import org.opensupervision.domain.agency.AgencyEvent.LocaleChosen;
import org.opensupervision.domain.agency.AgencyEvent.PolicyChanged;
import org.opensupervision.domain.agency.AgencyEvent.TeamClosed;
import org.opensupervision.domain.agency.AgencyEvent.TeamOpened;
import org.opensupervision.domain.agency.AgencyEvent.TeamRenamed;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.TeamId;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class Agency {

    private static final int MOST_CRISIS_LINES = 5;

    @AggregateIdentifier
    private AgencyId id;

    private AgreementTerms usualTerms;
    private String locale = AgencyLocale.USUAL;
    private List<CrisisLine> crisisLines = List.of();
    private final Map<TeamId, String> openTeams = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    AgencyId register(RegisterAgency command) {
        AGENCY_HAS_A_NAME.require(!command.name().isBlank());
        requireInRange(command.usualTerms());
        apply(new AgencyRegistered(command.agency(), command.name(), command.timeZone(), command.usualTerms()));
        return command.agency();
    }

    @CommandHandler
    void change(ChangePolicy command) {
        requireInRange(command.usualTerms());
        POLICY_DIFFERS.require(!command.usualTerms().equals(usualTerms));
        apply(new PolicyChanged(id, command.usualTerms()));
    }

    @CommandHandler
    void choose(ChooseLocale command) {
        LOCALE_IS_KNOWN.require(AgencyLocale.isKnown(command.locale()));
        LOCALE_DIFFERS.require(!command.locale().equals(locale));
        apply(new LocaleChosen(id, command.locale()));
    }

    @CommandHandler
    void set(SetCrisisLines command) {
        List<CrisisLine> lines = List.copyOf(command.lines());
        CRISIS_LINES_ARE_FEW.require(lines.size() <= MOST_CRISIS_LINES);
        CRISIS_LINES_ARE_COMPLETE.require(lines.stream().allMatch(CrisisLine::isComplete));
        CRISIS_LINES_DIFFER.require(!lines.equals(crisisLines));
        apply(new CrisisLinesSet(id, lines));
    }

    @CommandHandler
    TeamId open(OpenTeam command) {
        requireFree(command.name());
        TEAM_NAME_IS_FREE.require(!openTeams.containsKey(command.team()));
        apply(new TeamOpened(id, command.team(), command.name()));
        return command.team();
    }

    @CommandHandler
    void rename(RenameTeam command) {
        TEAM_IS_OPEN.require(openTeams.containsKey(command.team()));
        requireFree(command.name());
        apply(new TeamRenamed(id, command.team(), command.name()));
    }

    @CommandHandler
    void close(CloseTeam command) {
        TEAM_IS_OPEN.require(openTeams.containsKey(command.team()));
        apply(new TeamClosed(id, command.team()));
    }

    @EventSourcingHandler
    void on(AgencyEvent event) {
        switch (event) {
            case AgencyRegistered e -> {
                id = e.agency();
                usualTerms = e.usualTerms();
            }
            case PolicyChanged e -> usualTerms = e.usualTerms();
            case LocaleChosen e -> locale = e.locale();
            case CrisisLinesSet e -> crisisLines = e.lines();
            case TeamOpened e -> openTeams.put(e.team(), e.name());
            case TeamRenamed e -> openTeams.put(e.team(), e.name());
            case TeamClosed e -> openTeams.remove(e.team());
        }
    }

    private void requireFree(String name) {
        TEAM_HAS_A_NAME.require(!name.isBlank());
        TEAM_NAME_IS_FREE.require(!openTeams.containsValue(name));
    }

    private static void requireInRange(AgreementTerms terms) {
        USUAL_CADENCE_IN_RANGE.require(terms.cadenceInRange());
        USUAL_MINUTES_IN_RANGE.require(terms.agreedMinutesInRange());
    }
}
