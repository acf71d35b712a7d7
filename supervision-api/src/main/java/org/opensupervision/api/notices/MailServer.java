package org.opensupervision.api.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The agency's own mail server. What it does not answer after it was given a mail is told apart from what it refuses:
 * Spring's own sending makes one kind of error of both, and of a good-bye that went wrong.
 */
final class MailServer {

    private static final int NOT_NOW = 400;
    private static final int NEVER = 500;
    private static final int NO_REPLY = 600;

    private final MailSettings settings;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(MailSettings settings, String myself) {
        this.settings = settings;
        sender.setJavaMailProperties(settings.conversation(myself));
    }

    /** How it went. */
    sealed interface Delivery {

        record Taken() implements Delivery {}

        /** Not even asked: it is away, or does not let this application in. */
        record Unreachable() implements Delivery {}

        record NotNow(int reply) implements Delivery {}

        record Refused(int reply) implements Delivery {}

        /** It may have taken it. */
        record Unknown() implements Delivery {}
    }

    Session session() {
        return sender.getSession();
    }

    Delivery send(MimeMessage mail) {
        Transport server;
        try {
            server = session().getTransport("smtp");
            server.connect(settings.hostOrNone(), settings.portOrUsual(), settings.username(), settings.password());
        } catch (MessagingException e) {
            return new Delivery.Unreachable();
        }
        try {
            mail.saveChanges();
            server.sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Taken();
        } catch (MessagingException e) {
            return of(replyIn(e));
        } finally {
            sayGoodbye(server);
        }
    }

    private static Delivery of(int reply) {
        if (reply >= NOT_NOW && reply < NEVER) {
            return new Delivery.NotNow(reply);
        }
        return reply >= NEVER && reply < NO_REPLY ? new Delivery.Refused(reply) : new Delivery.Unknown();
    }

    /** The server's last word, if it has said one; a connection that breaks leaves none. */
    private static int replyIn(@Nullable Exception failure) {
        return switch (failure) {
            case null -> -1;
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e when e.getReturnCode() > 0 -> e.getReturnCode();
            case MessagingException e -> replyIn(e.getNextException());
            default -> -1;
        };
    }

    /** The mail has been sent, or has not: a good-bye changes nothing. */
    private static void sayGoodbye(Transport server) {
        try {
            server.close();
        } catch (MessagingException e) {
            // the connection is gone, as it should be
        }
    }
}
