package org.opensupervision.projections.burnoutrisk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.opensupervision.domain.riskflags.BurnoutDimension;
import org.opensupervision.domain.riskflags.Finding;
import org.opensupervision.domain.riskflags.Tier;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.RiskFlagId;
import org.opensupervision.domain.shared.SupervisionFunction;
import org.opensupervision.projections.burnoutrisk.RiskFlagProjection.RiskFlag;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagHandling;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagStanding;
import org.opensupervision.projections.burnoutrisk.RiskQuery.FlagState;
import org.opensupervision.projections.directory.PersonColumns;
import org.opensupervision.projections.privacy.SealedColumns;

/** A flag as its row holds it, its facts still sealed. */
record StoredFlag(FlagView flag, String facts) {

    static StoredFlag of(ResultSet row) throws SQLException {
        var flag = new FlagView(
                new RiskFlagId(row.getObject("flag_id", UUID.class)),
                PersonColumns.read(row, "supervisee"),
                row.getBoolean("open") ? FlagState.OPEN : FlagState.CLEARED,
                Tier.valueOf(row.getString("tier")),
                row.getInt("points"),
                row.getInt("points"),
                row.getString("model"),
                row.getObject("as_of", LocalDate.class),
                row.getObject("raised_on", LocalDate.class),
                row.getObject("cleared_on", LocalDate.class),
                List.of(),
                List.of(),
                handling(row),
                row.getLong("version"),
                row.getBoolean("unseen"));
        return new StoredFlag(flag, row.getString("facts"));
    }

    private static FlagHandling handling(ResultSet row) throws SQLException {
        return new FlagHandling(
                standing(row),
                FlagProgress.valueOf(row.getString("progress")),
                row.getBoolean("contested"),
                row.getObject("set_aside_until", LocalDate.class));
    }

    private static FlagStanding standing(ResultSet row) throws SQLException {
        if (!row.getBoolean("open")) {
            return FlagStanding.CLEARED;
        }
        String aside = row.getString("set_aside");
        if (aside != null) {
            return FlagStanding.valueOf(aside);
        }
        if (FlagProgress.valueOf(row.getString("progress")) == FlagProgress.ACTED_ON) {
            return FlagStanding.ACTED_ON;
        }
        if (row.getObject("persisted_at") == null) {
            return FlagStanding.BEING_LOOKED_AT;
        }
        return row.getBoolean("announced") ? FlagStanding.TO_FOLLOW : FlagStanding.QUEUED;
    }

    PersonId supervisee() {
        return flag.person().id();
    }

    FlagView opened(SealedColumns sealed) {
        List<SupportFact> opened =
                sealed.read(RiskFlag.class, "facts", facts, List.of(supervisee()), Finding.Fact[].class).stream()
                        .flatMap(Arrays::stream)
                        .map(fact -> new SupportFact(fact.code(), fact.points(), fact.inputs(), fact.evidence()))
                        .toList();
        return flag.because(opened, dimensions(opened));
    }

    private static List<BurnoutDimension> dimensions(List<SupportFact> facts) {
        return Arrays.stream(SupervisionFunction.values())
                .filter(function -> facts.stream()
                        .anyMatch(fact -> fact.code() == SupportGapModel.codeOf(function) && fact.points() > 0))
                .map(SupportGapModel::dimension)
                .toList();
    }
}
