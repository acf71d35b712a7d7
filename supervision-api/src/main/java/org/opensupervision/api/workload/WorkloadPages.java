package org.opensupervision.api.workload;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.workload.CaseloadsForm.RowForm;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.workload.CorrectionReason;
import org.opensupervision.projections.caseload.CaseloadQuery.InCaseload;
import org.opensupervision.projections.caseload.CaseloadQuery.WhoIsInTheCaseload;
import org.opensupervision.projections.caseload.CaseloadReader;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.workload.WorkloadQuery.CarriedInMonth;
import org.opensupervision.projections.workload.WorkloadQuery.WhatIsCarried;
import org.opensupervision.projections.workload.WorkloadReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A month's caseloads: one's own, and in one form those of everybody whom one supervises. */
@Controller
class WorkloadPages {

    private static final String PAGE = "workload/workload";
    private static final PageRequest A_YEAR = new PageRequest(0, 12);

    private final Workloads workloads;
    private final WorkloadReader reader;
    private final CaseloadReader caseload;
    private final Forms forms;

    WorkloadPages(Workloads workloads, WorkloadReader reader, CaseloadReader caseload, Forms forms) {
        this.workloads = workloads;
        this.reader = reader;
        this.caseload = caseload;
        this.forms = forms;
    }

    @GetMapping("/workload")
    @Does(Deed.READ_WORKLOAD)
    String show(Caller caller, Sight sight, @RequestParam @Nullable YearMonth month, Model model) {
        return page(caller, sight, month == null ? YearMonth.from(sight.today()) : month, model);
    }

    @PostMapping("/workload")
    @Does(Deed.REPORT_WORKLOAD)
    String report(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("own") CaseloadsForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return reported(caller, sight, form, wrong, response, model);
    }

    @PostMapping("/workload/caseloads")
    @Does(Deed.REPORT_WORKLOAD)
    String reportOfMany(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("theirs") CaseloadsForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        return reported(caller, sight, form, wrong, response, model);
    }

    /** Row by row, up to one that is refused; to send those before it again does nothing. */
    private String reported(
            Caller caller,
            Sight sight,
            CaseloadsForm form,
            BindingResult wrong,
            HttpServletResponse response,
            Model model) {
        for (int row = 0; row < form.rows().size(); row++) {
            RowForm each = form.rows().get(row);
            wrong.pushNestedPath("rows[" + row + "]");
            forms.accepts(wrong, () -> workloads.report(caller, form.month(), each));
            wrong.popNestedPath();
        }
        if (!wrong.hasErrors()) {
            return "redirect:/workload?said=workload.reported&month=" + form.month();
        }
        YearMonth month = wrong.hasFieldErrors("month") ? YearMonth.from(sight.today()) : form.month();
        return Forms.again(response, page(caller, sight, month, model));
    }

    private String page(Caller caller, Sight sight, YearMonth month, Model model) {
        model.addAttribute("month", month);
        model.addAttribute("current", YearMonth.from(sight.today()));
        model.addAttribute("reasons", CorrectionReason.values());
        if (sight.is(Role.SUPERVISEE)) {
            addOwn(caller, sight, month, model);
        }
        if (sight.is(Role.SUPERVISOR)) {
            addTheirs(caller, sight, month, model);
        }
        return PAGE;
    }

    private void addOwn(Caller caller, Sight sight, YearMonth month, Model model) {
        var reported = reader.ask(new WhatIsCarried(
                caller.agency(), sight.reach(Deed.REPORT_WORKLOAD), sight.person(), month, new PageRequest(0, 1)));
        model.addAttribute("ownReported", reported);
        model.addAttribute(
                "ownHistory",
                reader.ask(new WhatIsCarried(
                        caller.agency(), sight.reach(Deed.REPORT_WORKLOAD), sight.person(), null, A_YEAR)));
        if (!model.containsAttribute("own")) {
            CarriedInMonth before =
                    reported.items().isEmpty() ? null : reported.items().getFirst();
            model.addAttribute("own", new CaseloadsForm(month, List.of(RowForm.of(sight.person(), before))));
        }
    }

    private void addTheirs(Caller caller, Sight sight, YearMonth month, Model model) {
        List<PersonRef> people =
                caseload.ask(new WhoIsInTheCaseload(caller.agency(), sight.person(), sight.today())).stream()
                        .map(InCaseload::person)
                        .sorted(Comparator.comparing(PersonRef::name))
                        .toList();
        Map<PersonId, CarriedInMonth> reported = reader
                .ask(new WhatIsCarried(
                        caller.agency(),
                        sight.reach(Deed.REPORT_WORKLOAD).toOthers(),
                        null,
                        month,
                        PageRequest.everything()))
                .items()
                .stream()
                .collect(toMap(each -> each.supervisee().id(), Function.identity()));
        model.addAttribute("people", people);
        model.addAttribute("names", people.stream().collect(toMap(PersonRef::id, Function.identity())));
        model.addAttribute("reported", reported);
        if (!model.containsAttribute("theirs")) {
            model.addAttribute(
                    "theirs",
                    new CaseloadsForm(
                            month,
                            people.stream()
                                    .map(person -> RowForm.of(person.id(), reported.get(person.id())))
                                    .toList()));
        }
    }
}
