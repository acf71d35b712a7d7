package org.opensupervision.projections.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.opensupervision.domain.shared.PersonId;

/** How other views name people: columns of a joined person, and the {@link PersonRef} read from them. */
public final class PersonColumns {

    private PersonColumns() {}

    /**
     * Selects the person whose id stands in {@code column}, under names that begin with {@code prefix}. A person that
     * the directory does not know yet keeps the id and is named by a question mark: no row is lost for want of a name.
     */
    public static String select(String prefix, String column) {
        return """
                %2$s as %1$s_id, coalesce(%1$s.reference, '?') as %1$s_ref, coalesce(%1$s.name, '?') as %1$s_name,
                %1$s_team.name as %1$s_team
                """.formatted(prefix, column);
    }

    /** Joins the person of the same agency as {@code agency}, the row's own. */
    public static String join(String prefix, String column, String agency) {
        return """
                left join person %1$s on %1$s.person_id = %2$s and %1$s.agency_id = %3$s
                left join team %1$s_team on %1$s_team.team_id = %1$s.team_id and %1$s_team.agency_id = %3$s
                """.formatted(prefix, column, agency);
    }

    public static PersonRef read(ResultSet row, String prefix) throws SQLException {
        return new PersonRef(
                new PersonId(row.getObject(prefix + "_id", UUID.class)),
                row.getString(prefix + "_ref"),
                row.getString(prefix + "_name"),
                row.getString(prefix + "_team"));
    }
}
