package org.opensupervision.api.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What somebody may be asked to do for a person: a browser everything, a token what its owner chose. */
public enum Scope {
    READ,
    WRITE,
    SIGN,
    IMPORT,
    ADMINISTER;

    /** As a column of words names them. */
    static Set<Scope> in(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    String authority() {
        return "SCOPE_" + name();
    }
}
