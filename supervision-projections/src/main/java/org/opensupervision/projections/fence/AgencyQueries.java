package org.opensupervision.projections.fence;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterDisposer;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says with each question which agency it is for, in the same message: the two are a transaction by themselves, which
 * needs no messages of its own to begin and to end. Within a transaction of the caller's that has been said already.
 */
public final class AgencyQueries extends JdbcTemplate {

    private static final String FOR_AGENCY = "select set_config('opensupervision.agency', ?, true);\n";

    public AgencyQueries(AgencyConnections connections) {
        super(connections);
    }

    @Override
    public <T extends @Nullable Object> T query(
            PreparedStatementCreator question,
            @Nullable PreparedStatementSetter parameters,
            ResultSetExtractor<T> answer) {
        AgencyId agency = BoundAgency.get().orElse(null);
        if (agency == null || TransactionSynchronizationManager.hasResource(Objects.requireNonNull(getDataSource()))) {
            return super.query(question, parameters, answer);
        }
        try {
            PreparedStatementCreator both = connection -> question.createPreparedStatement(saying(agency, connection));
            return execute(both, statement -> answer(statement, parameters, answer));
        } finally {
            if (question instanceof ParameterDisposer disposer) {
                disposer.cleanupParameters();
            }
        }
    }

    private static <T extends @Nullable Object> T answer(
            PreparedStatement statement, @Nullable PreparedStatementSetter parameters, ResultSetExtractor<T> answer)
            throws SQLException {
        if (parameters != null) {
            parameters.setValues(statement);
        }
        statement.execute();
        statement.getMoreResults();
        try (ResultSet rows = statement.getResultSet()) {
            return answer.extractData(rows);
        }
    }

    private static Connection saying(AgencyId agency, Connection connection) {
        return proxy(
                Connection.class,
                (self, method, arguments) -> method.getName().equals("prepareStatement") && arguments.length == 1
                        ? saying(agency, connection.prepareStatement(FOR_AGENCY + arguments[0]))
                        : call(connection, method, arguments));
    }

    /** The first parameter is the agency; those of the question count from one all the same. */
    private static PreparedStatement saying(AgencyId agency, PreparedStatement statement) throws SQLException {
        statement.setString(1, agency.toString());
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (setsParameter(method)) {
                arguments[0] = (int) arguments[0] + 1;
                if (isNull(method, arguments)) {
                    statement.unwrap(PGStatement.class).setPrepareThreshold(0);
                }
            }
            return call(statement, method, arguments);
        });
    }

    private static boolean setsParameter(Method method) {
        return method.getName().startsWith("set")
                && method.getParameterCount() > 1
                && method.getParameterTypes()[0] == int.class;
    }

    /**
     * The driver has the server describe a statement that it prepares with a null of unknown type, and from then on sends
     * what comes before it on its own: the setting would be over when the question comes.
     */
    private static boolean isNull(Method method, Object[] arguments) {
        return method.getName().equals("setNull") || arguments[1] == null;
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }
}
