package org.opensupervision.benchmarks.deployment;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.benchmarks.contender.Database;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Hands out connections that remember what is asked by them, so that it can be asked again without whoever asked. */
final class RecordedQuestions extends AbstractDataSource {

    private final Database database;
    private final List<Question> questions = new ArrayList<>();

    RecordedQuestions(Database database) {
        this.database = database;
    }

    private interface Parameter {
        void setIn(PreparedStatement statement) throws SQLException;
    }

    private record Question(String sql, List<Parameter> parameters) {

        void ask(Connection connection) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Parameter parameter : parameters) {
                    parameter.setIn(statement);
                }
                try (var rows = statement.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        for (int n = 1; n <= columns; n++) {
                            rows.getString(n);
                        }
                    }
                }
            }
        }
    }

    /** What has been asked since the last time, one question after the other; every column of every row is read. */
    BareQuestions taken() {
        List<Question> taken = List.copyOf(questions);
        questions.clear();
        return connection -> {
            for (Question question : taken) {
                question.ask(connection);
            }
        };
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = database.connect();
        return proxy(Connection.class, (self, method, arguments) -> {
            Object result = call(connection, method, arguments);
            return result instanceof PreparedStatement statement ? recording(statement, (String) arguments[0]) : result;
        });
    }

    private PreparedStatement recording(PreparedStatement statement, String sql) {
        Question question = new Question(sql, new ArrayList<>());
        questions.add(question);
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
                Object[] set = arguments.clone();
                question.parameters.add(other -> call(other, method, set));
            }
            return call(statement, method, arguments);
        });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
            throws SQLException {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new SQLException(e);
        }
    }
}
