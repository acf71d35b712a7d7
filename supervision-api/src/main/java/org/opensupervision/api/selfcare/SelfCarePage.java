package org.opensupervision.api.selfcare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.selfcare.SelfCareForm.AgreeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalChangeForm;
import org.opensupervision.api.selfcare.SelfCareForm.GoalForm;
import org.opensupervision.api.selfcare.SelfCareForm.ReviewForm;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.shared.GoalId;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsThere;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.selfcare.SelfCareQuery.GoalView;
import org.opensupervision.projections.selfcare.SelfCareQuery.OwnSelfCare;
import org.opensupervision.projections.selfcare.SelfCareQuery.WhatWasAgreed;
import org.opensupervision.projections.selfcare.SelfCareReader;
import org.opensupervision.projections.signals.SignalsQuery.WhichSigns;
import org.opensupervision.projections.signals.SignalsReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of one's own agreement shows; forms are as they were typed, or as it stands. */
@Component
class SelfCarePage {

    private static final PageRequest ONE = new PageRequest(0, 1);
    private static final PageRequest SIGNS = new PageRequest(0, 200);
    private static final PageRequest A_FEW_PEOPLE = new PageRequest(0, 20);

    private final SelfCareReader reader;
    private final SignalsReader signals;
    private final DirectoryReader directory;

    SelfCarePage(SelfCareReader reader, SignalsReader signals, DirectoryReader directory) {
        this.reader = reader;
        this.signals = signals;
        this.directory = directory;
    }

    /** @param goal that is to be changed, if one is */
    String show(Caller caller, Sight sight, @Nullable GoalId goal, Model model) {
        LocalDate today = sight.today();
        var own = reader.ask(new WhatWasAgreed(caller.agency(), sight.reach(Deed.READ_SELF_CARE), today, ONE));
        model.addAttribute("own", own);
        model.addAttribute("day", today);
        model.addAttribute("signs", signals.ask(new WhichSigns(caller.agency(), sight.reach(Deed.READ_SIGNS), SIGNS)));
        addForms(own.items().stream().findFirst(), goal, today, model);
        return "selfcare/self-care";
    }

    /** With people to ask, by their names. */
    String find(Caller caller, Sight sight, String text, Model model) {
        model.addAttribute("text", text);
        model.addAttribute(
                "found", directory.ask(new WhoIsThere(caller.agency(), null, null, text, false, A_FEW_PEOPLE)));
        return show(caller, sight, null, model);
    }

    private static void addForms(Optional<OwnSelfCare> own, @Nullable GoalId goal, LocalDate today, Model model) {
        add(
                model,
                "agreeing",
                own.map(each -> new AgreeForm(each.support(), each.steppingBack(), each.signs()))
                        .orElseGet(() -> new AgreeForm(null, null, List.of())));
        add(model, "setting", new GoalForm("", "", "", "", today.plusMonths(1)));
        add(model, "reviewing", new ReviewForm(null, null, today.plusMonths(3)));
        own.stream()
                .flatMap(each -> each.goals().stream())
                .filter(each -> each.id().equals(goal) && each.end() == null)
                .forEach(each -> add(model, "changing", changing(each)));
    }

    private static GoalChangeForm changing(GoalView goal) {
        return new GoalChangeForm(
                goal.id(), goal.specific(), goal.measurable(), goal.achievable(), goal.relevant(), goal.until());
    }

    private static void add(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
