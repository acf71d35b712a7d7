package org.opensupervision.api.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.agency.AgencyCommand.ChangePolicy;
import org.opensupervision.domain.agency.AgencyCommand.ChooseLocale;
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

    /** A language tag with a country, such as en-GB. */
    record LocaleForm(@NotBlank @Size(max = 20) String locale) implements AgencyForm {

        ChooseLocale toCommand(Caller caller) {
            return new ChooseLocale(caller.agency(), locale);
        }
    }

    record TeamForm(@NotBlank @Size(max = 200) String name) implements AgencyForm {

        /** Not named after the team: one that was renamed keeps its id, and its former name becomes free. */
        TeamId newTeam(Caller caller) {
            return caller.idempotencyKey() == null ? TeamId.random() : TeamId.named(caller.agency(), caller.idSource());
        }

        OpenTeam toOpen(Caller caller, TeamId team) {
            return new OpenTeam(caller.agency(), team, name.strip());
        }

        RenameTeam toRename(Caller caller, TeamId team) {
            return new RenameTeam(caller.agency(), team, name.strip());
        }
    }
}
