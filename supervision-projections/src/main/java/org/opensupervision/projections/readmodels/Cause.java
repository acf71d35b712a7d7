package org.opensupervision.projections.readmodels;

import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why an event could not be taken, without a word of what the event says: messages of errors often quote it. */
record Cause(String type, String message) {

    static Cause of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && !(root instanceof SQLException)) {
            root = root.getCause();
        }
        return new Cause(
                root.getClass().getName(), root instanceof SQLException sql ? ofDatabase(sql) : ofProgram(root));
    }

    private static String ofDatabase(SQLException failure) {
        Optional<ServerErrorMessage> server =
                failure instanceof PSQLException e ? Optional.ofNullable(e.getServerErrorMessage()) : Optional.empty();
        return "SQL state %s%s%s%s"
                .formatted(
                        failure.getSQLState(),
                        server.map(ServerErrorMessage::getTable)
                                .map(name -> ", table " + name)
                                .orElse(""),
                        server.map(ServerErrorMessage::getColumn)
                                .map(name -> ", column " + name)
                                .orElse(""),
                        server.map(ServerErrorMessage::getConstraint)
                                .map(name -> ", constraint " + name)
                                .orElse(""));
    }

    private static String ofProgram(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "at an unknown place" : "at " + trace[0];
    }
}
