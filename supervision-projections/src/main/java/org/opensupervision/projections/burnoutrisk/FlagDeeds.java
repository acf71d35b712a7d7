package org.opensupervision.projections.burnoutrisk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.DismissalReason;
import org.opensupervision.domain.riskflags.FlagAction;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagDeed;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.privacy.SealedColumns;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people did about a flag, the first first. */
class FlagDeeds {

    private final JdbcClient jdbc;
    private final SealedColumns sealed;

    FlagDeeds(JdbcClient jdbc, SealedColumns sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    List<FlagDeed> of(FlagView flag) {
        List<PersonId> supervisee = List.of(flag.person().id());
        return jdbc
                .sql("select d.*, %s from risk_flag_deed d\n".formatted(PersonColumns.select("actor", "d.by_id"))
                        + PersonColumns.join("actor", "d.by_id", "d.agency_id")
                        + "where d.flag_id = :flag order by d.version")
                .param("flag", flag.id().value())
                .query((row, n) -> deed(row))
                .list()
                .stream()
                .map(deed -> deed.saying(sealed.text(RiskFlagDeed.class, "words", deed.words(), supervisee)))
                .toList();
    }

    /** As it is stored, the words still sealed. */
    private static FlagDeed deed(ResultSet row) throws SQLException {
        return new FlagDeed(
                KindOfDeed.valueOf(row.getString("kind")),
                PersonColumns.read(row, "actor"),
                row.getObject("done_on", LocalDate.class),
                optional(FlagAction.class, row.getString("action")),
                optional(DismissalReason.class, row.getString("reason")),
                row.getObject("until", LocalDate.class),
                row.getString("words"));
    }

    private static <E extends Enum<E>> @Nullable E optional(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
