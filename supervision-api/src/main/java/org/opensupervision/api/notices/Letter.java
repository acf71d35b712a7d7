package org.opensupervision.api.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail: that something waits, and where. Never what, about whom or by whom; it is the same for all notices. */
final class Letter extends MimeMessage {

    private final String id;

    private Letter(Session session, String id) {
        super(session);
        this.id = id;
    }

    /** By its notice, so that servers can tell that they were given it before. */
    static Letter about(UUID notice, Session session, URI url) {
        return new Letter(session, "<%s@%s>".formatted(notice, hostOf(url)));
    }

    Letter write(String from, String to, URI url, MessageSource messages, Locale locale, Instant at)
            throws MessagingException {
        var letter = new MimeMessageHelper(this, StandardCharsets.UTF_8.name());
        letter.setFrom(from);
        setRecipient(RecipientType.TO, new InternetAddress(to, true));
        letter.setSubject(messages.getMessage("mail.subject", null, locale));
        letter.setText(
                messages.getMessage("mail.text", new Object[] {url + "/me/notices", url + "/me/notices/mail"}, locale));
        letter.setSentDate(Date.from(at));
        setHeader("Content-Language", locale.getLanguage());
        setHeader("Auto-Submitted", "auto-generated");
        return this;
    }

    static String hostOf(URI url) {
        return url.getHost() == null ? "localhost" : url.getHost();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
