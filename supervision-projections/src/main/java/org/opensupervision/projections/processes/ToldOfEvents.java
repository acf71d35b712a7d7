package org.opensupervision.projections.processes;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentAgreed;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentEnded;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.AdjustmentProposed;
import org.opensupervision.domain.recovery.RecoveryPlanEvent.PlanShared;
import org.opensupervision.domain.riskflags.RiskFlagEvent;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagAcknowledged;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagActedOn;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagContested;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagDismissed;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagEscalated;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagRaised;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagReturned;
import org.opensupervision.domain.riskflags.RiskFlagEvent.RiskFlagSnoozed;
import org.opensupervision.domain.selfcare.SelfCareEvent.PartnerAccepted;
import org.opensupervision.domain.selfcare.SelfCareEvent.PartnerAsked;
import org.opensupervision.domain.selfcare.SelfCareEvent.PartnerDeclined;
import org.opensupervision.domain.sessions.SessionEvent.SessionSigned;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.Origin;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestHandedOver;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.RequestPassedToBackup;
import org.opensupervision.domain.supportrequests.SupportRequestEvent.SupportRequested;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.stereotype.Component;

/** Who is told of which event. What was carried over from an earlier log is news to nobody. */
@Component
public class ToldOfEvents {

    private static final Set<Class<?>> TOLD_OF = Set.of(
            SupportRequested.class,
            RequestHandedOver.class,
            RequestPassedToBackup.class,
            SessionSigned.class,
            RiskFlagRaised.class,
            RiskFlagEscalated.class,
            RiskFlagReturned.class,
            RiskFlagAcknowledged.class,
            RiskFlagActedOn.class,
            RiskFlagDismissed.class,
            RiskFlagSnoozed.class,
            RiskFlagContested.class,
            PlanShared.class,
            AdjustmentProposed.class,
            AdjustmentAgreed.class,
            AdjustmentEnded.class,
            PartnerAsked.class,
            PartnerAccepted.class,
            PartnerDeclined.class);

    private final Notices notices;
    private final WhoIsToBeTold who;
    private final WhoRecoversTogether recovering;
    private final BusinessCalendar calendar;

    ToldOfEvents(Notices notices, WhoIsToBeTold who, WhoRecoversTogether recovering, BusinessCalendar calendar) {
        this.notices = notices;
        this.who = who;
        this.recovering = recovering;
        this.calendar = calendar;
    }

    boolean concerns(Class<?> event) {
        return TOLD_OF.contains(event);
    }

    void of(Object event) {
        switch (event) {
            case SupportRequested e
            when e.origin() == Origin.ENTERED ->
                tell(
                        e.agency(),
                        who.supervises(e.agency(), e.request()),
                        KindOfNotice.REQUEST_WAITING,
                        e.request().value());
            case RequestHandedOver e ->
                tell(
                        e.agency(),
                        who.has(e.agency(), e.request(), e.to()),
                        KindOfNotice.REQUEST_WAITING,
                        e.request().value());
            case RequestPassedToBackup e -> passedOn(e);
            case SessionSigned e
            when e.origin() == Origin.ENTERED ->
                tell(
                        e.agency(),
                        who.confirms(e.agency(), e.session()),
                        KindOfNotice.SESSION_TO_CONFIRM,
                        e.session().value());
            case PartnerAsked e ->
                tell(
                        e.agency(),
                        who.isAsked(e.agency(), e.agreement(), e.partner()),
                        KindOfNotice.PARTNER_ASKED,
                        e.agreement().value());
            case PartnerAccepted e ->
                tell(
                        e.agency(),
                        who.hasAsPartner(e.agency(), e.agreement(), e.partner()),
                        KindOfNotice.PARTNER_ACCEPTED,
                        e.agreement().value());
            case PartnerDeclined e ->
                tell(
                        e.agency(),
                        who.hadAsked(e.agency(), e.agreement(), e.partner()),
                        KindOfNotice.PARTNER_DECLINED,
                        e.agreement().value());
            case RiskFlagRaised e when isNews(e, e.finding().asOf()) -> flag(e);
            case RiskFlagEscalated e when isNews(e, e.finding().asOf()) -> flag(e);
            case RiskFlagReturned e when isNews(e, e.finding().asOf()) -> flag(e);
            case RiskFlagAcknowledged e -> dealtWith(e);
            case RiskFlagActedOn e -> dealtWith(e);
            case RiskFlagDismissed e -> dealtWith(e);
            case RiskFlagSnoozed e -> dealtWith(e);
            case RiskFlagContested e ->
                tell(
                        e.agency(),
                        who.supervises(e.agency(), e.supervisee()),
                        KindOfNotice.FLAG_CONTESTED,
                        e.flag().value());
            case PlanShared e ->
                tell(
                        e.agency(),
                        recovering.sharesWith(e.agency(), e.plan(), e.supervisor()),
                        KindOfNotice.RECOVERY_PLAN_SHARED,
                        e.plan().value());
            case AdjustmentProposed e ->
                tell(
                        e.agency(),
                        recovering.answers(e.agency(), e.plan(), e.number(), e.by()),
                        KindOfNotice.ADJUSTMENT_WAITING,
                        e.plan().value());
            case AdjustmentAgreed e ->
                tell(
                        e.agency(),
                        recovering.proposed(e.agency(), e.plan(), e.number(), e.by()),
                        KindOfNotice.ADJUSTMENT_IS_AGREED,
                        e.plan().value());
            case AdjustmentEnded e ->
                tell(
                        e.agency(),
                        recovering.hadAgreed(e.agency(), e.plan(), e.number(), e.by()),
                        KindOfNotice.ADJUSTMENT_HAS_ENDED,
                        e.plan().value());
            default -> {}
        }
    }

    private void passedOn(RequestPassedToBackup e) {
        UUID request = e.request().value();
        List<PersonId> backup = who.has(e.agency(), e.request(), e.backup());
        tell(e.agency(), backup, KindOfNotice.REQUEST_FOR_BACKUP, request);
        tell(e.agency(), who.asked(e.agency(), e.request()), KindOfNotice.REQUEST_PASSED_ON, request);
    }

    /** Others see it later, and are told by who announces it; docs/decisions/0028. */
    private void flag(RiskFlagEvent e) {
        tell(
                e.agency(),
                who.hasNotSeen(e.agency(), e.flag(), e.supervisee()),
                KindOfNotice.FLAG_ABOUT_YOU,
                e.flag().value());
    }

    private void dealtWith(RiskFlagEvent e) {
        tell(
                e.agency(),
                who.isThere(e.agency(), e.supervisee()),
                KindOfNotice.FLAG_DEALT_WITH,
                e.flag().value());
    }

    /** A flag as of a day before yesterday follows from an earlier log. */
    private boolean isNews(RiskFlagEvent e, LocalDate asOf) {
        return !asOf.isBefore(calendar.today(e.agency()).minusDays(1));
    }

    private void tell(AgencyId agency, List<PersonId> people, KindOfNotice kind, UUID about) {
        if (!people.isEmpty()) {
            notices.tell(agency, people, Notice.of(kind, about));
        }
    }
}
