package org.opensupervision.api.imports;

import java.time.Duration;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.ReadModelsBehind;
import org.opensupervision.domain.agency.AgencyCommand.OpenTeam;
import org.opensupervision.domain.agency.AgencyRule;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.Rejected;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryQuery.WhoHasWhichReference;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.stereotype.Component;

/** What an import must know of its agency, once the read models have caught up. */
@Component
class ReferenceData {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Freshness freshness;
    private final DirectoryReader directory;
    private final Commands commands;

    ReferenceData(Freshness freshness, DirectoryReader directory, Commands commands) {
        this.freshness = freshness;
        this.directory = directory;
        this.commands = commands;
    }

    /** The position of the newest event. */
    long head() {
        return freshness.head();
    }

    /** Waits until everything up to the position can be read. */
    void await(long position) throws InterruptedException {
        if (!freshness.await(position, PATIENCE)) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            throw new ReadModelsBehind();
        }
    }

    Known about(AgencyId agency, PersonId actor) throws InterruptedException {
        await(head());
        return new Known(
                agency,
                usualTerms(agency),
                new References(directory.ask(new WhoHasWhichReference(agency))),
                new Teams(
                        agency,
                        directory.ask(new WhichTeams(agency)),
                        (team, name) -> open(agency, team, name, actor)));
    }

    private AgreementTerms usualTerms(AgencyId agency) {
        return directory
                .ask(new WhichAgency(agency))
                .map(view -> new AgreementTerms(view.cadenceDays(), view.agreedMinutes()))
                .orElse(AgreementTerms.USUAL);
    }

    /** Somebody else may have opened it at the same moment. */
    private void open(AgencyId agency, TeamId team, String name, PersonId actor) {
        try {
            commands.send(actor, new OpenTeam(agency, team, name));
        } catch (Rejected rejected) {
            if (rejected.rule() != AgencyRule.TEAM_NAME_IS_FREE) {
                throw rejected;
            }
        }
    }
}
