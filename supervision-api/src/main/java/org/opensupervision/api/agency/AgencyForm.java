package org.opensupervision.api.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.agency.AgencyCommand.ChangePolicy;
import org.opensupervision.domain.agency.AgencyCommand.OpenTeam;
import org.opensupervision.domain.agency.AgencyCommand.RenameTeam;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.TeamId;

sealed interface AgencyForm {

    /** Days from session to session, and minutes in 90 days, where an agreement says nothing else. */
    record PolicyForm(@NotNull Integer cadenceDays, @NotNull Integer agreedMinutes) implements AgencyForm {

        ChangePolicy toCommand(Caller caller) {
            return new ChangePolicy(caller.agency(), new AgreementTerms(cadenceDays, agreedMinutes));
        }
    }

    record TeamForm(@NotBlank @Size(max = 200) String name) implements AgencyForm {

        OpenTeam toOpen(Caller caller, TeamId team) {
            return new OpenTeam(caller.agency(), team, name.strip());
        }

        RenameTeam toRename(Caller caller, TeamId team) {
            return new RenameTeam(caller.agency(), team, name.strip());
        }
    }
}
