package org.opensupervision.api.security;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.FlagView;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStory;
import org.opensupervision.projections.burnoutrisk.SupportProfile;
import org.opensupervision.projections.burnoutrisk.SupportProfileQuery.Profiles;
import org.opensupervision.projections.concern.Concern;
import org.opensupervision.projections.directory.DirectoryQuery.LeaveView;
import org.opensupervision.projections.directory.DirectoryQuery.PersonRow;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Paged;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionRow;
import org.opensupervision.projections.sessionlog.SessionLogQuery.SessionView;

/** What an answer leaves out, for who reads it. */
record LeftOut(Looking looking) {

    Object from(Object answer) {
        return switch (answer) {
            case Paged<?> paged -> new Paged<>(paged.page(), each(paged.items()));
            case List<?> list -> each(list);
            case Profiles profiles -> from(profiles);
            case PersonRow row -> may(Deed.READ_EMAIL, row.id()) ? row : row.withoutEmail();
            case PersonView person -> from(person);
            case LeaveView leave -> from(leave, looking.thing());
            case SessionRow row -> may(Deed.READ_WORDS_OF_SESSION, concern(row)) ? row : row.withoutWords();
            case SessionView session -> from(session);
            case FlagView flag -> from(flag);
            case FlagStory story -> mayReadEvidence(story.flag()) ? story : story.organisational();
            case SupportProfile profile -> from(profile);
            default -> answer;
        };
    }

    private List<Object> each(List<?> items) {
        return items.stream().map(this::from).toList();
    }

    private Profiles from(Profiles profiles) {
        return new Profiles(
                profiles.asOf(),
                profiles.model(),
                profiles.page(),
                profiles.items().stream().map(this::from).toList());
    }

    private PersonView from(PersonView person) {
        PersonId id = person.id();
        List<LeaveView> leaves = person.leaves();
        PersonView shown = may(Deed.READ_EMAIL, id) ? person : person.withoutEmail();
        return leaves == null || !may(Deed.READ_LEAVE, id)
                ? shown.with(null)
                : shown.with(
                        leaves.stream().map(leave -> from(leave, id.value())).toList());
    }

    private LeaveView from(LeaveView leave, @Nullable UUID person) {
        return person != null && may(Deed.READ_KIND_OF_LEAVE, new PersonId(person)) ? leave : leave.withoutKind();
    }

    private SessionView from(SessionView session) {
        Concern concern = concern(session.session());
        SessionView heard = may(Deed.READ_WHAT_OTHERS_SAY, concern)
                ? session
                : session.asSeenByAttending(looking.viewer().person());
        return may(Deed.READ_WORDS_OF_SESSION, concern) ? heard : heard.withoutWords();
    }

    private FlagView from(FlagView flag) {
        return mayReadEvidence(flag) ? flag : flag.organisational();
    }

    private boolean mayReadEvidence(FlagView flag) {
        return may(Deed.READ_EVIDENCE, Concern.with(flag.person().id(), flag.asOf()));
    }

    private SupportProfile from(SupportProfile profile) {
        return may(Deed.READ_EVIDENCE, Concern.with(profile.person().id(), looking.asOf()))
                ? profile
                : profile.organisational();
    }

    private boolean may(Deed deed, PersonId person) {
        return may(deed, Concern.with(person, looking.viewer().today()));
    }

    private boolean may(Deed deed, Concern concern) {
        return looking.viewer().may(deed, concern);
    }

    private static Concern concern(SessionRow row) {
        return new Concern(
                row.supervisees().stream().map(PersonRef::id).collect(Collectors.toSet()),
                row.supervisor().id(),
                row.content().on());
    }
}
