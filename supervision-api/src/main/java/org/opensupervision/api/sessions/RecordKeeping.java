package org.opensupervision.api.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.opensupervision.api.security.Access;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.sessions.SessionForm.AmendmentForm;
import org.opensupervision.api.sessions.SessionForm.CancellationForm;
import org.opensupervision.api.sessions.SessionForm.DisputeForm;
import org.opensupervision.api.sessions.SessionForm.NewSessionForm;
import org.opensupervision.api.sessions.SessionForm.SignatureForm;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Edits;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.People;
import org.opensupervision.api.web.People.Named;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.sessions.SessionCommand.ConfirmSession;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SessionId;
import org.opensupervision.projections.concern.Concern;
import org.springframework.stereotype.Component;

/** What becomes of records, whether it was asked for on a page or by a program. */
@Component
class RecordKeeping {

    private final Commands commands;
    private final Edits edits;
    private final People people;
    private final Access access;

    RecordKeeping(Commands commands, Edits edits, People people, Access access) {
        this.commands = commands;
        this.edits = edits;
        this.people = people;
        this.access = access;
    }

    void write(Caller caller, SessionId session, NewSessionForm form) {
        Named named = people.among(caller, form.named(caller));
        named.require(form.supervisorOr(caller), Role.SUPERVISOR, "supervisorId");
        access.require(
                caller, Deed.WRITE_RECORD, List.of(form.concern(caller)), new InvalidField("supervisorId", "yourself"));
        requireSupervised(caller, named, form.superviseeIds(), form.heldOn());
        commands.create(caller, form.toCommand(caller, session), Answered.created("/api/sessions", session));
    }

    void sign(Caller caller, SessionId id, SignatureForm form) {
        edits.send(caller, form.toCommand(caller, id), id, form.basedOn());
    }

    void confirm(Caller caller, SessionId id) {
        commands.send(caller, new ConfirmSession(id, caller.agency(), caller.person()));
    }

    void dispute(Caller caller, SessionId id, DisputeForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }

    void amend(Caller caller, SessionId id, AmendmentForm form) {
        Set<PersonId> attending = access.attending(caller, id);
        people.requireNotBeingErased(caller, attending);
        List<PersonId> others = form.superviseeIds().stream()
                .filter(person -> !attending.contains(person))
                .toList();
        requireSupervised(caller, people.among(caller, others), others, form.heldOn());
        edits.send(caller, form.toCommand(caller, id), id, form.basedOn());
    }

    void cancel(Caller caller, SessionId id, CancellationForm form) {
        people.requireNotBeingErased(caller, access.attending(caller, id));
        edits.send(caller, form.toCommand(caller, id), id, form.basedOn());
    }

    private void requireSupervised(Caller caller, Named named, List<PersonId> supervisees, LocalDate day) {
        supervisees.forEach(person -> named.require(person, Role.SUPERVISEE, "superviseeIds"));
        access.require(
                caller,
                Deed.NAME_AS_ATTENDING,
                supervisees.stream().map(person -> Concern.with(person, day)).toList(),
                new InvalidField("superviseeIds", "people whom you supervise on that day"));
    }
}
