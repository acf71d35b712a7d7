package org.opensupervision.api.config;

import java.net.InetAddress;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A database on this machine, or one that has shown by a certificate that it is the one: nothing goes to any other in
 * plain, unless whoever runs it says that the network in between is theirs alone.
 */
public final class TrustedDatabase {

    public static final String PLAIN = "OPENSUPERVISION_DATABASE_PLAIN";

    public static final String PASSWORDS = "OPENSUPERVISION_DATABASE_PASSWORDS";

    private static final String CHECKED = "verify-full";

    private TrustedDatabase() {}

    /** {@code settings} are those beside the address, which go after it. */
    public static void require(String url, Properties settings, boolean plainIsAllowed) {
        Properties database = asUnderstoodByTheDriver(url, settings);
        if (!plainIsAllowed && !isHere(database) && !isChecked(database)) {
            throw DatabaseUnavailable.inPlain(database.getProperty("PGHOST", ""));
        }
    }

    /**
     * To another machine the application shows who it is by a certificate, not by a password that is the same for years:
     * none is held ready for a server that asks for it.
     *
     * @param others passwords beside the one in the settings or the address
     */
    public static void requireCertificate(
            String url, Properties settings, Collection<String> others, boolean passwordsAreAllowed) {
        Properties database = asUnderstoodByTheDriver(url, settings);
        boolean hasPassword = Stream.concat(Stream.of(database.getProperty("password", "")), others.stream())
                .anyMatch(password -> !password.isEmpty());
        boolean hasCertificate = !database.getProperty("sslkey", "").isEmpty() && !hasPassword;
        if (!passwordsAreAllowed && !isHere(database) && !hasCertificate) {
            throw DatabaseUnavailable.byPassword(database.getProperty("PGHOST", ""));
        }
    }

    /** Of an address that no driver understands it is told elsewhere. */
    private static Properties asUnderstoodByTheDriver(String url, Properties settings) {
        Properties understood = new Properties();
        try {
            for (DriverPropertyInfo setting : DriverManager.getDriver(url).getPropertyInfo(url, settings)) {
                if (setting.value != null) {
                    understood.setProperty(setting.name, setting.value);
                }
            }
        } catch (SQLException _) {
            return understood;
        }
        return understood;
    }

    private static boolean isChecked(Properties database) {
        return CHECKED.equals(database.getProperty("sslmode"));
    }

    private static boolean isHere(Properties database) {
        return Arrays.stream(database.getProperty("PGHOST", "localhost").split(","))
                .allMatch(host -> host.equals("localhost") || isLoopback(address(host)));
    }

    private static boolean isLoopback(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    /** A name is not looked up: what it stands for may be another one the next time. */
    private static @Nullable InetAddress address(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", ""));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
