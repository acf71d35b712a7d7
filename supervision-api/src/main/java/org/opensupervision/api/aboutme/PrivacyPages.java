package org.opensupervision.api.aboutme;

import java.util.List;
import java.util.Set;
import org.opensupervision.api.security.AccessPolicy;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.security.Standing;
import org.opensupervision.api.web.Caller;
import org.opensupervision.domain.assessments.Instruments;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhoSawWhatOf;
import org.opensupervision.projections.accesslog.AccessLogReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.wellbeing.WellbeingQuery.WhatIsAssessed;
import org.opensupervision.projections.wellbeing.WellbeingReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What others can see about me, as the access policy itself says it, and who did. */
@Controller
class PrivacyPages {

    /** What is kept of somebody, by the deed of seeing it; the words stand in messages.properties. */
    private static final List<Deed> DATA = List.of(
            Deed.READ_PERSON,
            Deed.READ_EMAIL,
            Deed.READ_LEAVE,
            Deed.READ_KIND_OF_LEAVE,
            Deed.READ_AGREEMENT,
            Deed.READ_SESSION,
            Deed.READ_WORDS_OF_SESSION,
            Deed.READ_WHAT_OTHERS_SAY,
            Deed.READ_REQUEST,
            Deed.READ_CAPACITY,
            Deed.READ_ASSESSMENT,
            Deed.READ_SHARED_RESULT,
            Deed.READ_RECOVERY_PLAN,
            Deed.READ_SHARED_PLAN,
            Deed.READ_WORKLOAD,
            Deed.READ_SIGNS,
            Deed.READ_SELF_CARE,
            Deed.READ_SHARED_GOALS,
            Deed.READ_COVERAGE,
            Deed.READ_PROFILE,
            Deed.READ_FLAG,
            Deed.READ_EVIDENCE);

    private static final PageRequest ASSESSED = new PageRequest(0, 50);

    private final AccessPolicy policy;
    private final AccessLogReader log;
    private final CurrentSupervisors supervisors;
    private final WellbeingReader wellbeing;

    PrivacyPages(AccessPolicy policy, AccessLogReader log, CurrentSupervisors supervisors, WellbeingReader wellbeing) {
        this.wellbeing = wellbeing;
        this.policy = policy;
        this.log = log;
        this.supervisors = supervisors;
    }

    /** A kind of data, and who sees it besides oneself. */
    record SeenBy(Deed data, List<Standing> others) {}

    @GetMapping("/me/privacy")
    @Does(Deed.READ_ACCESS_LOG)
    String show(Caller caller, Sight sight, PageRequest page, Model model) {
        model.addAttribute("data", DATA.stream().map(this::seenBy).toList());
        model.addAttribute("supervisors", supervisors.of(caller, sight));
        model.addAttribute(
                "assessed",
                wellbeing.ask(new WhatIsAssessed(caller.agency(), sight.reach(Deed.SHARE_RESULT), ASSESSED)));
        model.addAttribute("keys", Instruments.byCode());
        model.addAttribute("entries", log.ask(new WhoSawWhatOf(caller.agency(), caller.person(), page)));
        return "aboutme/privacy";
    }

    private SeenBy seenBy(Deed deed) {
        Set<Standing> who = policy.whoMay(deed);
        List<Standing> others = who.contains(Standing.ANYONE)
                ? List.of(Standing.ANYONE)
                : who.stream().filter(each -> each != Standing.SELF).toList();
        return new SeenBy(deed, others);
    }
}
