package org.opensupervision.projections.burnoutrisk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoseFlagIsHeldBack;
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelIsInForceWhen;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupportOf;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.HowIsSupported;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.Profiles;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.supportrecord.SupportRecord;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsNext;
import org.opensupervision.projections.supportrecord.SupportRecordQuery.WhoIsSupported;
import org.opensupervision.projections.supportrecord.SupportRecordReader;
import org.springframework.stereotype.Component;

@Component
public class SupportProfileReader {

    private static final int BATCH = 1_000;

    private final SupportRecordReader records;
    private final SupportModelReader models;
    private final RiskFlagReader flags;
    private final Clock clock;

    SupportProfileReader(SupportRecordReader records, SupportModelReader models, RiskFlagReader flags, Clock clock) {
        this.records = records;
        this.models = models;
        this.flags = flags;
        this.clock = clock;
    }

    public Profiles ask(HowIsSupported question) {
        LocalDate asOf = question.asOf();
        SupportGapModel model = inForce(question.agency(), asOf);
        Paged<SupportRecord> page = records.ask(new WhoIsSupported(
                question.agency(),
                question.reach(),
                asOf,
                model.windowStart(asOf),
                question.team(),
                null,
                question.page()));
        List<SupportProfile> profiles =
                page.items().stream().map(record -> model.profile(record, asOf)).toList();
        return new Profiles(
                asOf, model.version(), page.page(), told(question.agency(), question.reader(), asOf, profiles));
    }

    public Optional<SupportProfile> ask(HowIsSupportOf question) {
        LocalDate asOf = question.asOf();
        SupportGapModel model = inForce(question.agency(), asOf);
        PersonId person = question.person();
        List<SupportProfile> profiles = records
                .ask(new WhoIsSupported(
                        question.agency(),
                        Reach.everybody(),
                        asOf,
                        model.windowStart(asOf),
                        null,
                        person,
                        new PageRequest(0, 1)))
                .items()
                .stream()
                .map(record -> model.profile(record, asOf))
                .toList();
        return told(question.agency(), question.reader(), asOf, profiles).stream()
                .findFirst();
    }

    private SupportGapModel inForce(AgencyId agency, LocalDate asOf) {
        return models.ask(new WhichModelIsInForceWhen(agency)).on(asOf);
    }

    /** Nobody reads here what a flag does not show them yet; docs/decisions/0028. */
    private List<SupportProfile> told(AgencyId agency, PersonId reader, LocalDate asOf, List<SupportProfile> profiles) {
        List<PersonId> news = FlagAsItStands.newsUntil(asOf).isAfter(clock.instant())
                ? profiles.stream()
                        .filter(profile -> profile.worseThan(Tier.NONE))
                        .map(profile -> profile.person().id())
                        .toList()
                : List.of();
        if (news.isEmpty()) {
            return profiles;
        }
        Map<PersonId, Tier> seen = flags.ask(new WhoseFlagIsHeldBack(agency, reader, news));
        return profiles.stream()
                .map(profile -> {
                    Tier tier = seen.get(profile.person().id());
                    return tier != null && profile.worseThan(tier) ? profile.heldBack() : profile;
                })
                .toList();
    }

    /**
     * Every supervisee of an agency, a batch at a time, with nothing held back, all by the same version. Each batch is
     * read as of a moment of its own, which has passed when the consumer is given it.
     */
    public void forEachBatch(
            AgencyId agency, LocalDate asOf, SupportGapModel model, Consumer<List<SupportProfile>> consumer) {
        WhoIsSupported everybody =
                WhoIsSupported.everybody(agency, asOf, model.windowStart(asOf), PageRequest.everything());
        List<SupportRecord> batch = records.ask(WhoIsNext.first(everybody, BATCH));
        while (!batch.isEmpty()) {
            consumer.accept(
                    batch.stream().map(record -> model.profile(record, asOf)).toList());
            batch = records.ask(WhoIsNext.after(batch.getLast().person(), everybody, BATCH));
        }
    }
}
