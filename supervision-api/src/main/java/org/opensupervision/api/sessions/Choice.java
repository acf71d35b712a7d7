package org.opensupervision.api.sessions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.sessions.SessionMode;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.caseload.CaseloadQuery.InCaseload;
import org.opensupervision.projections.caseload.CaseloadQuery.LastTime;
import org.opensupervision.projections.directory.PersonRef;

/** Somebody who may be chosen as attending, with how it was last time. */
record Choice(PersonRef person, boolean chosen, @Nullable LastTime lastTime) {

    private static final Comparator<InCaseload> LATEST_FIRST = Comparator.comparing(
                    InCaseload::lastTime,
                    Comparator.nullsLast(Comparator.comparing(LastTime::on).reversed()))
            .thenComparing(each -> each.person().name());

    static List<Choice> among(List<InCaseload> caseload, Collection<PersonId> chosen) {
        return caseload.stream()
                .sorted(LATEST_FIRST)
                .map(each ->
                        new Choice(each.person(), chosen.contains(each.person().id()), each.lastTime()))
                .toList();
    }

    /** Those who were there stay to be chosen, whoever supervises them by now. */
    static List<Choice> among(List<PersonRef> attending, List<InCaseload> caseload, Collection<PersonId> chosen) {
        List<Choice> all = new ArrayList<>(attending.stream()
                .map(person -> new Choice(person, chosen.contains(person.id()), null))
                .toList());
        among(caseload, chosen).stream()
                .filter(each -> attending.stream()
                        .noneMatch(there -> there.id().equals(each.person().id())))
                .forEach(all::add);
        return all;
    }

    Split split() {
        return new Split(lastTime == null ? Minutes.NONE : lastTime.minutes());
    }

    /** For the page's script. */
    public String like() {
        return split().words();
    }

    public @Nullable SessionMode mode() {
        return lastTime == null ? null : lastTime.mode();
    }
}
