package org.opensupervision.api.coverage;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What of coverage is looked at, as it stands in the address. {@code team} is a team's name or id. */
record CoverageFilter(
        @Nullable YearMonth from,
        @Nullable YearMonth to,
        @Nullable LocalDate asOf,
        @Nullable String team) {

    static @Nullable String named(@Nullable String team) {
        return team == null || team.isBlank() ? null : team;
    }

    LocalDate dayOr(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    Months months(LocalDate day) {
        return Months.of(from, to, day);
    }

    CoverageFilter with(Months months) {
        return new CoverageFilter(months.from(), months.to(), asOf, named(team));
    }

    /** The same question at another address. */
    public String at(String address) {
        var same = UriComponentsBuilder.fromPath(address);
        if (from != null) {
            same.queryParam("from", from);
        }
        if (to != null) {
            same.queryParam("to", to);
        }
        if (asOf != null) {
            same.queryParam("asOf", asOf);
        }
        if (team != null) {
            same.queryParam("team", "{team}");
        }
        return same.encode()
                .build(team == null ? new Object[0] : new Object[] {team})
                .toString();
    }
}
