package org.opensupervision.projections.coverage;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.Minutes;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.Page;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface CoverageQuery {

    /** Months from the first to the last, both included; {@code team} is a team's name or id. */
    record WhoIsCovered(
            AgencyId agency,
            Reach reach,
            YearMonth from,
            YearMonth to,
            LocalDate asOf,
            @Nullable String team,
            PageRequest page)
            implements CoverageQuery {

        List<YearMonth> months() {
            return everyMonth(from, to);
        }
    }

    /** One page of the same people, without counting the others; the months as above. */
    record HowIsEachCovered(
            AgencyId agency,
            Reach reach,
            YearMonth from,
            YearMonth to,
            LocalDate asOf,
            @Nullable String team,
            PageRequest page)
            implements CoverageQuery {

        List<YearMonth> months() {
            return everyMonth(from, to);
        }
    }

    /** The totals count everybody that was asked for, not only those on the page. */
    record Coverage(
            LocalDate asOf,
            Page page,
            List<MonthTotal> totals,
            List<PersonCoverage> items,
            @JsonIgnore int withoutSupervisor) {}

    record MonthTotal(YearMonth month, int covered, int unsigned, int gap, int notRequired) {

        public int required() {
            return covered + unsigned + gap;
        }
    }

    record PersonCoverage(PersonRef person, List<MonthCoverage> months) {}

    /** Who needs a session, a signature or a supervisor as of a day; {@code team} as above. */
    record WhoIsOverdue(
            AgencyId agency,
            Reach reach,
            LocalDate asOf,
            @Nullable String team,
            PageRequest page) implements CoverageQuery {}

    /** Who has waited longest comes first; {@code page} is of them, and those without a supervisor are all there. */
    record Worklist(LocalDate asOf, Page page, List<OverduePerson> items, List<PersonRef> withoutSupervisor) {}

    /**
     * @param supervisors by agreements that hold on the day
     * @param lastSession held at all, signed or not
     * @param days at work since the last session, or the last signed one, or since the first agreement began
     * @param cadenceDays agreed from session to session
     */
    record OverduePerson(
            PersonRef person,
            List<PersonRef> supervisors,
            @Nullable LocalDate lastSession,
            int days,
            int cadenceDays,
            Missing missing) {

        OverduePerson with(List<PersonRef> theirs) {
            return new OverduePerson(person, theirs, lastSession, days, cadenceDays, missing);
        }
    }

    enum Missing {
        NOT_DONE,
        NOT_SIGNED
    }

    /** The month so far. */
    record HowAreTeams(AgencyId agency, Reach reach, LocalDate asOf) implements CoverageQuery {}

    /** People of one team, or of none, by how their month stands; and those of them who wait. */
    record TeamCoverage(
            @Nullable String team,
            int covered,
            int unsigned,
            int gap,
            int notRequired,
            int withoutSupervisor,
            int overdue) {

        public int people() {
            return covered + unsigned + gap + notRequired;
        }
    }

    /** Months from the first to the last, both included; {@code team} as above. */
    record HowItGoes(
            AgencyId agency,
            Reach reach,
            YearMonth from,
            YearMonth to,
            LocalDate asOf,
            @Nullable String team) implements CoverageQuery {

        List<YearMonth> months() {
            return everyMonth(from, to);
        }
    }

    /** @param fewest below so many people nothing is said of them together */
    record Trends(LocalDate asOf, int fewest, List<MonthTrend> months) {}

    /**
     * What is missing is of too few people to be said.
     *
     * @param people for whom something was due
     * @param agreedMinutes due, up to the day
     * @param delivered in held sessions, signed or not
     * @param coveredPercent of those people
     * @param waitingDays from asking for support to an answer, on the average, of what was asked in the month and
     *     answered by the day
     */
    record MonthTrend(
            YearMonth month,
            int people,
            @Nullable Integer agreedMinutes,
            @Nullable Minutes delivered,
            @Nullable Integer coveredPercent,
            @Nullable Double waitingDays) {}

    private static List<YearMonth> everyMonth(YearMonth first, YearMonth last) {
        return first.atDay(1)
                .datesUntil(last.plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
                .map(YearMonth::from)
                .toList();
    }
}
