package org.opensupervision.api.accesslog;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.opensupervision.api.config.TrustedDatabase;
import org.opensupervision.projections.accesslog.AccessLogQuery.ChainEnd;
import org.opensupervision.projections.accesslog.Verification;
import org.opensupervision.projections.accesslog.Verification.Result;

/** Tells whether every access log is whole, without the application: {@code bin/audit-verify}. */
public final class AuditVerify {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_READ = 2;

    private AuditVerify() {}

    public static void main(String[] files) {
        System.exit(verify(List.of(files), System.getenv(), System.out, System.err));
    }

    static int verify(List<String> files, Map<String, String> environment, PrintStream out, PrintStream err) {
        try (Connection connection = connect(environment)) {
            Result result = Verification.of(connection, noted(files));
            return tell(result, files, out, err);
        } catch (SQLException | IOException e) {
            err.println("The access log could not be read: " + e.getMessage());
            return NOT_READ;
        }
    }

    private static int tell(Result result, List<String> files, PrintStream out, PrintStream err) {
        result.ends().forEach(end -> out.println(NotedEnd.line(end)));
        err.printf(
                "%,d entries read; %d access logs are whole, %d are not.%n",
                result.entries(), result.ends().size(), result.faults().size());
        result.faults()
                .forEach(fault ->
                        err.printf("access log of %s: entry %d %s%n", fault.agency(), fault.number(), fault.what()));
        if (files.isEmpty()) {
            err.println("No ends that were noted before were given: that an end was cut off would not be seen.");
        }
        return result.faults().isEmpty() ? WHOLE : BROKEN;
    }

    private static List<ChainEnd> noted(List<String> files) throws IOException {
        List<ChainEnd> noted = new ArrayList<>();
        for (String file : files) {
            try (var lines = Files.lines(Path.of(file))) {
                noted.addAll(NotedEnd.in(lines));
            }
        }
        return noted;
    }

    private static Connection connect(Map<String, String> environment) throws SQLException {
        var login = new Properties();
        login.setProperty("user", environment.getOrDefault("SPRING_DATASOURCE_USERNAME", "opensupervision"));
        login.setProperty("password", environment.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""));
        String url = environment.getOrDefault("SPRING_DATASOURCE_URL", "");
        TrustedDatabase.require(url, login, isSet(environment, TrustedDatabase.PLAIN));
        TrustedDatabase.requireCertificate(url, login, List.of(), isSet(environment, TrustedDatabase.PASSWORDS));
        return DriverManager.getConnection(url, login);
    }

    private static boolean isSet(Map<String, String> environment, String name) {
        return Boolean.parseBoolean(environment.get(name));
    }
}
