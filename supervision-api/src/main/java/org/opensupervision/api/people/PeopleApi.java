package org.opensupervision.api.people;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.people.PersonForm.ContactForm;
import org.opensupervision.api.people.PersonForm.DepartureForm;
import org.opensupervision.api.people.PersonForm.JoinForm;
import org.opensupervision.api.people.PersonForm.ReturnForm;
import org.opensupervision.api.people.PersonForm.RoleForm;
import org.opensupervision.api.people.PersonForm.SearchForm;
import org.opensupervision.api.people.PersonForm.TeamMoveForm;
import org.opensupervision.api.security.Access;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.api.web.Questions;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "People")
class PeopleApi {

    private final Commands commands;
    private final DirectoryReader directory;
    private final Personnel personnel;
    private final Access access;

    PeopleApi(Commands commands, DirectoryReader directory, Personnel personnel, Access access) {
        this.commands = commands;
        this.directory = directory;
        this.personnel = personnel;
        this.access = access;
    }

    @GetMapping(value = "/api/people", params = "!text")
    @Does(Deed.READ_PERSON)
    Paged<PersonRow> index(
            Caller caller, @RequestParam @Nullable Role role, @RequestParam @Nullable String team, PageRequest page) {
        return found(caller, role, team, null, page);
    }

    /** By name, reference or, for who may see it, e-mail. */
    @PostMapping(Questions.SEARCH_OF_PEOPLE)
    @Does(Deed.READ_PERSON)
    Paged<PersonRow> search(Caller caller, @Valid @RequestBody SearchForm form, PageRequest page) {
        return found(caller, form.role(), form.team(), form.text(), page);
    }

    private Paged<PersonRow> found(
            Caller caller, @Nullable Role role, @Nullable String team, @Nullable String text, PageRequest page) {
        return directory.ask(new WhoIsThere(
                caller.agency(), role, team, text, access.mayWithEverything(caller, Deed.READ_EMAIL), page));
    }

    @GetMapping("/api/me")
    @Does(Deed.READ_PERSON)
    PersonView me(Caller caller) {
        return show(caller, caller.person());
    }

    @GetMapping("/api/people/{id}")
    @Does(Deed.READ_PERSON)
    PersonView show(Caller caller, @PathVariable PersonId id) {
        return directory.ask(new WhoIs(caller.agency(), id)).orElseThrow(NotFound::new);
    }

    @PostMapping("/api/people")
    @Does(Deed.KEEP_PEOPLE)
    ResponseEntity<Created> join(Caller caller, @Valid @RequestBody JoinForm form) {
        return Created.at("/api/people", personnel.join(caller, form));
    }

    @PutMapping("/api/people/{id}/contact")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void correctContact(Caller caller, @PathVariable PersonId id, @Valid @RequestBody ContactForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }

    @PostMapping("/api/people/{id}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void grant(Caller caller, @PathVariable PersonId id, @Valid @RequestBody RoleForm form) {
        personnel.grant(caller, id, form);
    }

    @DeleteMapping("/api/people/{id}/roles/{role}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void revoke(
            Caller caller,
            @PathVariable PersonId id,
            @PathVariable Role role,
            @RequestParam @Nullable LocalDate lastDay) {
        personnel.revoke(caller, id, role, lastDay);
    }

    @PutMapping("/api/people/{id}/team")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void move(Caller caller, @PathVariable PersonId id, @Valid @RequestBody TeamMoveForm form) {
        personnel.move(caller, id, form);
    }

    @PostMapping("/api/people/{id}/departure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void leave(Caller caller, @PathVariable PersonId id, @Valid @RequestBody DepartureForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }

    @PostMapping("/api/people/{id}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void comeBack(Caller caller, @PathVariable PersonId id, @Valid @RequestBody ReturnForm form) {
        commands.send(caller, form.toCommand(caller, id));
    }
}
