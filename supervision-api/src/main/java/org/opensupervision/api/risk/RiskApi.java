package org.opensupervision.api.risk;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.riskflags.EvaluationResult;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.projections.burnoutrisk.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoIsFlagged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhyIsFlagged;
import org.opensupervision.projections.burnoutrisk.SupportProfile;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupportOf;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupported;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.Profiles;
import org.opensupervision.projections.burnoutrisk.SupportProfileReader;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Support profiles and flags")
class RiskApi {

    private final RiskEvaluation evaluation;
    private final SupportProfileReader profiles;
    private final RiskFlagReader flags;
    private final FirstLook firstLook;
    private final BesideFlags beside;
    private final BusinessCalendar calendar;

    RiskApi(
            RiskEvaluation evaluation,
            SupportProfileReader profiles,
            RiskFlagReader flags,
            FirstLook firstLook,
            BesideFlags beside,
            BusinessCalendar calendar) {
        this.beside = beside;
        this.evaluation = evaluation;
        this.profiles = profiles;
        this.flags = flags;
        this.firstLook = firstLook;
        this.calendar = calendar;
    }

    @GetMapping("/api/support-profiles")
    @Does(Deed.READ_PROFILE)
    Profiles profiles(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable LocalDate asOf,
            @RequestParam @Nullable String team,
            PageRequest page) {
        return profiles.ask(
                new HowIsSupported(caller.agency(), reach, caller.person(), dayOr(caller, asOf), team, page));
    }

    @GetMapping("/api/support-profiles/{person}")
    @Does(value = Deed.READ_PROFILE, with = "person")
    SupportProfile profile(Caller caller, @PathVariable PersonId person, @RequestParam @Nullable LocalDate asOf) {
        return profiles.ask(new HowIsSupportOf(caller.agency(), person, caller.person(), dayOr(caller, asOf)))
                .orElseThrow(NotFound::new);
    }

    record EvaluationForm(@NotNull LocalDate asOf) {}

    @PostMapping("/api/risk-evaluations")
    @Does(Deed.EVALUATE)
    EvaluationResult evaluate(Caller caller, @Valid @RequestBody EvaluationForm form) {
        if (form.asOf().isAfter(calendar.today(caller.agency()))) {
            throw new InvalidField("asOf", "a day not after today");
        }
        return evaluation.ask(caller, form.asOf());
    }

    @GetMapping("/api/risk-flags")
    @Does(Deed.READ_FLAG)
    Paged<FlagView> index(
            Caller caller,
            Reach reach,
            @RequestParam @Nullable FlagState state,
            @RequestParam @Nullable PersonId superviseeId,
            PageRequest page) {
        Paged<FlagView> found =
                flags.ask(new WhoIsFlagged(caller.agency(), reach, caller.person(), state, superviseeId, page));
        firstLook.at(found.items(), caller);
        return found;
    }

    @GetMapping("/api/risk-flags/{id}")
    @Does(Deed.READ_FLAG)
    FlagStory show(Caller caller, Sight sight, @PathVariable RiskFlagId id) {
        FlagStory story = flags.ask(new WhyIsFlagged(caller.agency(), id, caller.person()))
                .map(found -> beside.context(caller, sight, found))
                .orElseThrow(NotFound::new);
        firstLook.at(List.of(story.flag()), caller);
        return story;
    }

    private LocalDate dayOr(Caller caller, @Nullable LocalDate asOf) {
        return asOf == null ? calendar.today(caller.agency()) : asOf;
    }
}
