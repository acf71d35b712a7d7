package org.opensupervision.api.agency;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.opensupervision.api.agency.AgencyForm.CrisisLinesForm;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Whom the agency says to call when somebody is in danger: no page of this software is watched. */
@Controller
class CrisisLinePages {

    private static final String PAGE = "agency/crisis-lines";

    private final Commands commands;
    private final DirectoryReader directory;
    private final Forms forms;

    CrisisLinePages(Commands commands, DirectoryReader directory, Forms forms) {
        this.commands = commands;
        this.directory = directory;
        this.forms = forms;
    }

    @GetMapping("/agency/crisis-lines")
    @Does(Deed.CHANGE_POLICY)
    String show(Caller caller, Model model) {
        AgencyView agency = directory.ask(new WhichAgency(caller.agency())).orElseThrow(NotFound::new);
        model.addAttribute("form", CrisisLinesForm.of(agency.crisisLines()));
        return PAGE;
    }

    @PostMapping("/agency/crisis-lines")
    @Does(Deed.CHANGE_POLICY)
    String set(
            Caller caller,
            @Valid @ModelAttribute("form") CrisisLinesForm form,
            BindingResult faults,
            HttpServletResponse response) {
        return forms.accepts(faults, () -> commands.send(caller, form.toCommand(caller)))
                ? "redirect:/agency?said=agency.changed"
                : Forms.again(response, PAGE);
    }
}
