package org.opensupervision.api.notices;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.notices.MailServer.Delivery;
import org.opensupervision.projections.notices.ClaimedMail;
import org.opensupervision.projections.notices.MailState;
import org.opensupervision.projections.notices.Mails;
import org.opensupervision.projections.notices.Mails.Addressee;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/** Sends the mails that wait. Each at most once: what the server may have taken is left as it is. */
final class Post {

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    /** News of the day before yesterday stands in the application. */
    private static final Duration TRIED_FOR = Duration.ofDays(2);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final Mails mails;
    private final MailSettings settings;
    private final MailServer server;
    private final MessageSource messages;
    private final List<Locale> spoken;
    private final URI url;
    private final Clock clock;

    Post(Mails mails, MailSettings settings, MessageSource messages, List<Locale> spoken, URI url, Clock clock) {
        this.mails = mails;
        this.settings = settings;
        this.server = new MailServer(settings, Letter.hostOf(url));
        this.messages = messages;
        this.spoken = List.copyOf(spoken);
        this.url = url;
        this.clock = clock;
    }

    /** All that are due, unless the server turns out to be away. */
    void deliver() {
        if (!settings.isOn()) {
            return;
        }
        int lost = mails.giveUpOnLost();
        if (lost > 0) {
            LOG.warn("{} mails were being sent when a node went away; whether they were is not known", lost);
        }
        for (Optional<ClaimedMail> next = mails.claim(); next.isPresent(); next = mails.claim()) {
            if (!deliver(next.get())) {
                return;
            }
        }
    }

    private boolean deliver(ClaimedMail mail) {
        Optional<Addressee> to = mails.addressee(mail);
        if (to.isEmpty()) {
            mails.end(mail, MailState.DROPPED, null);
            return true;
        }
        Delivery delivery;
        try {
            delivery = server.send(written(mail, to.get()));
        } catch (MessagingException e) {
            LOG.warn("No mail can be written to the reader of notice {}: their address is none", mail.notice());
            mails.end(mail, MailState.FAILED, null);
            return true;
        }
        settle(mail, delivery);
        return !(delivery instanceof Delivery.Unreachable);
    }

    private Letter written(ClaimedMail mail, Addressee to) throws MessagingException {
        Locale locale = spoken.stream()
                .filter(each -> each.getLanguage().equals(to.locale().getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
        return Letter.about(mail.notice(), server.session(), url)
                .write(settings.fromOrNone(), to.email(), url, messages, locale, clock.instant());
    }

    private void settle(ClaimedMail mail, Delivery delivery) {
        switch (delivery) {
            case Delivery.Taken _ -> mails.end(mail, MailState.SENT, null);
            case Delivery.Unreachable _ -> again(mail, null);
            case Delivery.NotNow(int reply) -> again(mail, reply);
            case Delivery.Refused(int reply) -> {
                LOG.warn("The mail server refuses the mail for notice {} by {}", mail.notice(), reply);
                mails.end(mail, MailState.FAILED, reply);
            }
            case Delivery.Unknown _ -> {
                LOG.warn("The mail server may have taken the mail for notice {}; it has not said so", mail.notice());
                mails.end(mail, MailState.UNCERTAIN, null);
            }
        }
    }

    private void again(ClaimedMail mail, @Nullable Integer reply) {
        if (clock.instant().isAfter(mail.wantedAt().plus(TRIED_FOR))) {
            LOG.warn("The mail for notice {} could not be sent for two days, and is given up", mail.notice());
            mails.end(mail, MailState.FAILED, reply);
        } else {
            mails.putOff(mail, pauseAfter(mail.attempts()), reply);
        }
    }

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(2 * (attempts - 1), 16));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
