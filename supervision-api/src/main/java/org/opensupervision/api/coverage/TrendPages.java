package org.opensupervision.api.coverage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.opensupervision.api.pages.Forms;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.burnoutrisk.MissingSupplyReader;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhatSupplyIsMissing;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.coverage.CoverageQuery.HowItGoes;
import org.opensupervision.projections.coverage.CoverageQuery.MonthTrend;
import org.opensupervision.projections.coverage.CoverageQuery.Trends;
import org.opensupervision.projections.coverage.TrendReader;
import org.opensupervision.projections.directory.DirectoryQuery.WhichTeams;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.paging.PageRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

@Controller
class TrendPages {

    private final TrendReader trends;
    private final RiskFlagReader flags;
    private final MissingSupplyReader missing;
    private final DirectoryReader directory;
    private final Forms forms;

    TrendPages(
            TrendReader trends,
            RiskFlagReader flags,
            MissingSupplyReader missing,
            DirectoryReader directory,
            Forms forms) {
        this.trends = trends;
        this.flags = flags;
        this.missing = missing;
        this.directory = directory;
        this.forms = forms;
    }

    @GetMapping("/trends")
    @Does(Deed.READ_TRENDS)
    String show(
            Caller caller,
            Sight sight,
            @ModelAttribute("filter") CoverageFilter filter,
            BindingResult faults,
            PageRequest page,
            HttpServletResponse response,
            Model model) {
        // of many nothing is said as of another day: two of them side by side would tell of who came or left between
        LocalDate day = sight.today();
        boolean sound = forms.accepts(faults, () -> filter.months(day));
        Months months = sound ? filter.months(day) : Months.of(null, null, day);
        CoverageFilter shown = filter.with(months);
        Trends answer = trends.ask(new HowItGoes(
                caller.agency(), sight.reach(Deed.READ_COVERAGE), months.from(), months.to(), day, shown.team()));
        model.addAttribute("trends", answer);
        answer.months().reversed().stream()
                .filter(month -> month.delivered() != null && isOver(month, day))
                .findFirst()
                .ifPresent(latest -> model.addAttribute("latest", latest));
        model.addAttribute("shown", shown);
        model.addAttribute("teams", directory.ask(new WhichTeams(caller.agency())));
        model.addAttribute(
                "missing",
                missing.ask(
                        new WhatSupplyIsMissing(caller.agency(), sight.reach(Deed.READ_FLAG), caller.person(), day)));
        model.addAttribute(
                "flags",
                flags.ask(new WhoIsFlagged(
                        caller.agency(), sight.reach(Deed.READ_FLAG), caller.person(), FlagState.OPEN, null, page)));
        return sound ? "coverage/trends" : Forms.again(response, "coverage/trends");
    }

    private static boolean isOver(MonthTrend month, LocalDate day) {
        return !month.month().atEndOfMonth().isAfter(day);
    }
}
