package org.opensupervision.api.assignments;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opensupervision.api.assignments.AgreementForm.CoverForm;
import org.opensupervision.api.assignments.AgreementForm.NewAgreementForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.People;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.AgreementId;
import org.opensupervision.domain.shared.AgreementTerms;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.assignments.AssignmentsQuery.AgreementView;
import org.opensupervision.projections.assignments.AssignmentsQuery.TermsView;
import org.opensupervision.projections.assignments.AssignmentsQuery.WhoSupervisesWhom;
import org.opensupervision.projections.assignments.AssignmentsReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Component;

/** Makes agreements, whoever asks for them and where. */
@Component
class Assigning {

    private final Commands commands;
    private final People people;
    private final AssignmentsReader assignments;
    private final DirectoryReader directory;

    Assigning(Commands commands, People people, AssignmentsReader assignments, DirectoryReader directory) {
        this.commands = commands;
        this.people = people;
        this.assignments = assignments;
        this.directory = directory;
    }

    AgreementId assign(Caller caller, NewAgreementForm form) {
        requireRoles(caller, form.supervisorId(), form.superviseeId());
        AgreementId agreement = AgreementId.between(form.supervisorId(), form.superviseeId(), form.from());
        commands.send(
                caller,
                form.toCommand(caller, agreement, usualTerms(caller)),
                Answered.created("/api/agreements", agreement));
        return agreement;
    }

    /** From today on, besides whoever supervises them already. */
    AgreementId cover(Caller caller, CoverForm form, LocalDate today) {
        requireRoles(caller, form.supervisorId(), form.superviseeId());
        AgreementId agreement = AgreementId.between(form.supervisorId(), form.superviseeId(), today);
        AgreementTerms terms = termsOfCover(caller, form.superviseeId(), today);
        commands.send(caller, form.toCommand(caller, agreement, today, terms));
        return agreement;
    }

    /** Who has an agreement is not owed more by another one: it adds no minutes, and keeps their rhythm. */
    private AgreementTerms termsOfCover(Caller caller, PersonId supervisee, LocalDate today) {
        return holding(caller, supervisee, today)
                .flatMap(agreement -> termsOn(agreement, today))
                .map(TermsView::cadenceDays)
                .min(Comparator.naturalOrder())
                .map(cadence -> new AgreementTerms(cadence, 0))
                .orElseGet(() -> usualTerms(caller));
    }

    private Stream<AgreementView> holding(Caller caller, PersonId supervisee, LocalDate today) {
        return assignments
                .ask(new WhoSupervisesWhom(
                        caller.agency(), Reach.everybody(), null, supervisee, today, PageRequest.everything()))
                .items()
                .stream();
    }

    private static Stream<TermsView> termsOn(AgreementView agreement, LocalDate day) {
        Optional<TermsView> last = agreement.terms().stream()
                .filter(terms -> !terms.from().isAfter(day))
                .max(Comparator.comparing(TermsView::from));
        return last.stream();
    }

    private void requireRoles(Caller caller, PersonId supervisor, PersonId supervisee) {
        People.Named named = people.among(caller, List.of(supervisor, supervisee));
        named.require(supervisor, Role.SUPERVISOR, "supervisorId");
        named.require(supervisee, Role.SUPERVISEE, "superviseeId");
    }

    AgreementTerms usualTerms(Caller caller) {
        return directory
                .ask(new WhichAgency(caller.agency()))
                .map(agency -> new AgreementTerms(agency.cadenceDays(), agency.agreedMinutes()))
                .orElse(AgreementTerms.USUAL);
    }
}
