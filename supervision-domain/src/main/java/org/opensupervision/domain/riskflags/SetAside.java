package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.Finding.Fact;

/**
 * A flag that was dismissed, or snoozed until a day.
 *
 * @param known what was found when it was set aside
 */
public record SetAside(Finding known, @Nullable LocalDate until) {

    public static final int SNOOZED_DAYS = 30;

    public static SetAside dismissed(Finding known) {
        return new SetAside(known, null);
    }

    public static SetAside snoozed(Finding known, LocalDate until) {
        return new SetAside(known, until);
    }

    public boolean isSnoozed() {
        return until != null;
    }

    /**
     * The one rule by which such a flag returns: a fact that counts rests on a session, rating or request that was not
     * known then, or counts for more than it did, or the days of the snooze are over. What is missing leaves no record:
     * without the second, support that goes on thinning would stay set aside for ever.
     */
    public boolean returnsOnNewEvidence(Finding found) {
        return isOver(found.asOf()) || counting(found).anyMatch(fact -> restsOnNew(fact) || countsForMore(fact));
    }

    private boolean isOver(LocalDate day) {
        return until != null && !day.isBefore(until);
    }

    private boolean restsOnNew(Fact fact) {
        Set<Evidence> before =
                known.facts().stream().flatMap(each -> each.evidence().stream()).collect(Collectors.toSet());
        return !before.containsAll(fact.evidence());
    }

    private boolean countsForMore(Fact fact) {
        Map<FactCode, Fact> before = known.facts().stream().collect(Collectors.toMap(Fact::code, Function.identity()));
        Fact then = before.get(fact.code());
        return then == null || fact.points() > then.points();
    }

    private static Stream<Fact> counting(Finding finding) {
        return finding.facts().stream().filter(fact -> fact.points() > 0);
    }
}
