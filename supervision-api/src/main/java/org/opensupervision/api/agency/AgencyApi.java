package org.opensupervision.api.agency;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.opensupervision.api.agency.AgencyForm.CrisisLinesForm;
import org.opensupervision.api.agency.AgencyForm.LocaleForm;
import org.opensupervision.api.agency.AgencyForm.PolicyForm;
import org.opensupervision.api.agency.AgencyForm.TeamForm;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Answered;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.Created;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.agency.AgencyCommand.CloseTeam;
import org.opensupervision.domain.shared.TeamId;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.TeamView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Agency")
class AgencyApi {

    private final Commands commands;
    private final DirectoryReader directory;

    AgencyApi(Commands commands, DirectoryReader directory) {
        this.commands = commands;
        this.directory = directory;
    }

    @GetMapping("/api/agency")
    @Does(Deed.READ_AGENCY)
    AgencyView show(Caller caller) {
        return directory.ask(new WhichAgency(caller.agency())).orElseThrow(NotFound::new);
    }

    @PutMapping("/api/agency/policy")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CHANGE_POLICY)
    void changePolicy(Caller caller, @Valid @RequestBody PolicyForm form) {
        commands.send(caller, form.toCommand(caller));
    }

    /** How days and numbers are said on pages. */
    @PutMapping("/api/agency/locale")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CHANGE_POLICY)
    void choose(Caller caller, @Valid @RequestBody LocaleForm form) {
        commands.send(caller, form.toCommand(caller));
    }

    /** All of them, in the order in which they are shown. */
    @PutMapping("/api/agency/crisis-lines")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.CHANGE_POLICY)
    void set(Caller caller, @Valid @RequestBody CrisisLinesForm form) {
        commands.send(caller, form.toCommand(caller));
    }

    @GetMapping("/api/teams")
    @Does(Deed.READ_AGENCY)
    List<TeamView> teams(Caller caller) {
        return directory.ask(new WhichTeams(caller.agency()));
    }

    @PostMapping("/api/teams")
    @Does(Deed.KEEP_TEAMS)
    ResponseEntity<Created> open(Caller caller, @Valid @RequestBody TeamForm form) {
        TeamId team = form.newTeam(caller);
        commands.send(caller, form.toOpen(caller, team), Answered.created("/api/teams", team));
        return Created.at("/api/teams", team);
    }

    @PutMapping("/api/teams/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_TEAMS)
    void rename(Caller caller, @PathVariable TeamId id, @Valid @RequestBody TeamForm form) {
        commands.send(caller, form.toRename(caller, id));
    }

    @PostMapping("/api/teams/{id}/closure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Does(Deed.KEEP_TEAMS)
    void close(Caller caller, @PathVariable TeamId id) {
        commands.send(caller, new CloseTeam(caller.agency(), id));
    }
}
