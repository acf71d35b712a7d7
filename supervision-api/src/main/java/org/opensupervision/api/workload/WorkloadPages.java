package org.opensupervision.api.workload;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.YearMonth;
import java.util.ArrayList;
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

/** A month's caseloads in one form: one's own, and those of everybody whom one supervises. */
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

    /** Row by row, up to one that is refused; to send those before it again does nothing. */
    @PostMapping("/workload")
    @Does(Deed.REPORT_WORKLOAD)
    String report(
            Caller caller,
            Sight sight,
            @Valid @ModelAttribute("form") CaseloadsForm form,
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
        List<PersonRef> supervised = sight.is(Role.SUPERVISOR) ? supervised(caller, sight) : List.of();
        Map<PersonId, CarriedInMonth> reported = reported(caller, sight, month);
        model.addAttribute("month", month);
        model.addAttribute("me", sight.person());
        model.addAttribute("reasons", CorrectionReason.values());
        model.addAttribute("names", supervised.stream().collect(toMap(PersonRef::id, Function.identity())));
        model.addAttribute("reported", reported);
        model.addAttribute("supervises", sight.is(Role.SUPERVISOR));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new CaseloadsForm(month, rows(sight, supervised, reported)));
        }
        if (sight.is(Role.SUPERVISEE)) {
            model.addAttribute(
                    "history",
                    reader.ask(new WhatIsCarried(
                            caller.agency(), sight.reach(Deed.READ_WORKLOAD), sight.person(), null, A_YEAR)));
        }
        return PAGE;
    }

    private List<PersonRef> supervised(Caller caller, Sight sight) {
        return caseload.ask(new WhoIsInTheCaseload(caller.agency(), sight.person(), sight.today())).stream()
                .map(InCaseload::person)
                .sorted(Comparator.comparing(PersonRef::name))
                .toList();
    }

    private Map<PersonId, CarriedInMonth> reported(Caller caller, Sight sight, YearMonth month) {
        return reader
                .ask(new WhatIsCarried(
                        caller.agency(), sight.reach(Deed.REPORT_WORKLOAD), null, month, PageRequest.everything()))
                .items()
                .stream()
                .collect(toMap(each -> each.supervisee().id(), Function.identity()));
    }

    private static List<RowForm> rows(Sight sight, List<PersonRef> supervised, Map<PersonId, CarriedInMonth> reported) {
        List<RowForm> rows = new ArrayList<>();
        if (sight.is(Role.SUPERVISEE)) {
            rows.add(RowForm.of(sight.person(), reported.get(sight.person())));
        }
        supervised.forEach(person -> rows.add(RowForm.of(person.id(), reported.get(person.id()))));
        return rows;
    }
}
