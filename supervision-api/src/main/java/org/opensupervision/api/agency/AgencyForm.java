package org.opensupervision.api.agency;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.agency.AgencyCommand.ChangePolicy;
import org.opensupervision.domain.agency.AgencyCommand.ChooseLocale;
import org.opensupervision.domain.agency.AgencyCommand.OpenTeam;
import org.opensupervision.domain.agency.AgencyCommand.RenameTeam;
import org.opensupervision.domain.agency.AgencyCommand.SetCrisisLines;
import org.opensupervision.domain.agency.CrisisLine;
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

    /** Lines that are left empty are none. */
    record CrisisLinesForm(@Size(max = 20) List<@Valid LineForm> lines) implements AgencyForm {

        public CrisisLinesForm {
            lines = lines == null
                    ? List.of()
                    : lines.stream().filter(Objects::nonNull).toList();
        }

        static CrisisLinesForm of(List<CrisisLine> lines) {
            return new CrisisLinesForm(lines.stream()
                    .map(line -> new LineForm(line.name(), line.words()))
                    .toList());
        }

        /** As a page has it, also beyond those that there are. */
        public LineForm line(int number) {
            return number < lines.size() ? lines.get(number) : LineForm.EMPTY;
        }

        SetCrisisLines toCommand(Caller caller) {
            return new SetCrisisLines(
                    caller.agency(),
                    lines.stream()
                            .map(LineForm::toLine)
                            .filter(line -> !line.equals(LineForm.EMPTY.toLine()))
                            .toList());
        }
    }

    record LineForm(
            @Size(max = 100) @Nullable String name,
            @Size(max = 300) @Nullable String words) {

        static final LineForm EMPTY = new LineForm(null, null);

        CrisisLine toLine() {
            return new CrisisLine(
                    Objects.requireNonNullElse(name, "").strip(),
                    Objects.requireNonNullElse(words, "").strip());
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
