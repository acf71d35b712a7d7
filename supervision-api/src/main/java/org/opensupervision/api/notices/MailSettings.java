package org.opensupervision.api.notices;

import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.notices.Mailing;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * OPENSUPERVISION_MAIL_HOST and OPENSUPERVISION_MAIL_FROM, and, if wanted, OPENSUPERVISION_MAIL_PORT, _USERNAME,
 * _PASSWORD and _PLAIN. Without a host no mail is sent.
 *
 * @param plain whether the server is spoken to without TLS; if nothing is said, only on this machine
 */
@ConfigurationProperties("opensupervision.mail")
public record MailSettings(
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String from,
        @Nullable String username,
        @Nullable String password,
        @Nullable Boolean plain)
        implements Mailing {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_BY_TLS = 465;
    private static final Pattern ON_THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1\\]?");

    public MailSettings {
        host = given(host);
        from = given(from);
        username = given(username);
        if (host != null && from == null) {
            throw new IllegalStateException(
                    "OPENSUPERVISION_MAIL_FROM must be set together with" + " OPENSUPERVISION_MAIL_HOST");
        }
    }

    @Override
    public boolean isOn() {
        return host != null;
    }

    String hostOrNone() {
        return host == null ? "" : host;
    }

    String fromOrNone() {
        return from == null ? "" : from;
    }

    int portOrUsual() {
        return port == null ? SUBMISSION : port;
    }

    /**
     * For the conversation with the server; no step of it takes for ever.
     *
     * @param myself what this machine calls itself: its own name is nobody's business
     */
    Properties conversation(String myself) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.localhost", myself);
        properties.setProperty("mail.smtp.connectiontimeout", "5000");
        properties.setProperty("mail.smtp.timeout", "20000");
        properties.setProperty("mail.smtp.writetimeout", "20000");
        properties.setProperty("mail.smtp.auth", Boolean.toString(username != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        if (portOrUsual() == SUBMISSION_BY_TLS) {
            properties.setProperty("mail.smtp.ssl.enable", "true");
        } else if (insistsOnTls()) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
        }
        return properties;
    }

    private boolean insistsOnTls() {
        return plain == null ? !ON_THIS_MACHINE.matcher(hostOrNone()).matches() : !plain;
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Records say everything. */
    @Override
    public String toString() {
        return isOn() ? "mail" : "no mail";
    }
}
