package org.opensupervision.api.people;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.opensupervision.api.people.LeaveForm.LeaveEndForm;
import org.opensupervision.api.people.LeaveForm.LeavePeriodForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.LeaveId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.LeaveView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/people/{id}/leave")
@Tag(name = "Leave")
class LeaveApi {

    private final Commands commands;
    private final DirectoryReader directory;

    LeaveApi(Commands commands, DirectoryReader directory) {
        this.commands = commands;
        this.directory = directory;
    }

    @GetMapping
    @Does(Deed.READ_LEAVE)
    List<LeaveView> index(Caller caller, @PathVariable PersonId id) {
        List<LeaveView> leaves = directory
                .ask(new WhoIs(caller.agency(), id))
                .orElseThrow(NotFound::new)
                .leaves();
        return leaves == null ? List.of() : leaves;
    }

    @PostMapping
    @Does(Deed.KEEP_PEOPLE)
    ResponseEntity<Created> take(Caller caller, @PathVariable PersonId id, @Valid @RequestBody LeavePeriodForm form) {
        LeaveId leave = LeaveId.startingOn(id, form.from());
        commands.send(caller, form.toTake(caller, id, leave), Answered.created("/api/people/" + id + "/leave", leave));
        return Created.at("/api/people/" + id + "/leave", leave);
    }

    @PutMapping("/{leave}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void correct(
            Caller caller,
            @PathVariable PersonId id,
            @PathVariable LeaveId leave,
            @Valid @RequestBody LeavePeriodForm form) {
        commands.send(caller, form.toCorrect(caller, id, leave));
    }

    @PostMapping("/{leave}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_PEOPLE)
    void end(
            Caller caller,
            @PathVariable PersonId id,
            @PathVariable LeaveId leave,
            @Valid @RequestBody LeaveEndForm form) {
        commands.send(caller, form.toCommand(caller, id, leave));
    }
}
