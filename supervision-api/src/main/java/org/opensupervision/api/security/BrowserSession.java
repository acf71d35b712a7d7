package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The session of the browser that is asking: opened when somebody has shown who they are, under an id of its own. */
@Component
public class BrowserSession {

    private static final int BROWSER_NAME = 200;
    private static final int AWAITED_SECONDS = 300;

    private final Credentials credentials;
    private final Clock clock;

    BrowserSession(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A session that was there before ends, whoever began it. */
    public void open(HttpServletRequest request, SignedIn person) {
        HttpSession session = anew(request);
        String now = clock.instant().toString();
        SessionWords.HANDLE.put(session, UUID.randomUUID().toString());
        SessionWords.AGENCY.put(session, person.agency().toString());
        SessionWords.PERSON.put(session, person.person().toString());
        SessionWords.SIGNED_IN_AT.put(session, now);
        SessionWords.PASSWORD_AT.put(session, now);
        SessionWords.PASSWORD_VERSION.put(session, credentials.versionOf(person));
        SessionWords.BROWSER.put(session, browser(request));
        SessionWords.ADDRESS.put(session, request.getRemoteAddr());
    }

    /** Whoever has given the right password has five minutes to give the code of their second factor. */
    public void await(HttpServletRequest request, SignedIn person) {
        HttpSession session = anew(request);
        SessionWords.AGENCY.put(session, person.agency().toString());
        SessionWords.AWAITED_PERSON.put(session, person.person().toString());
        SessionWords.PASSWORD_VERSION.put(session, credentials.versionOf(person));
        session.setMaxInactiveInterval(AWAITED_SECONDS);
    }

    public Optional<SignedIn> awaited(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        SignedIn person = session == null ? null : personOf(session, SessionWords.AWAITED_PERSON);
        if (session == null || person == null) {
            return Optional.empty();
        }
        return Optional.of(person)
                .filter(who -> credentials.versionOf(who).equals(SessionWords.PASSWORD_VERSION.in(session)));
    }

    public void passwordEntered(HttpServletRequest request) {
        SessionWords.PASSWORD_AT.put(request.getSession(), clock.instant().toString());
    }

    /** The session in which a password was changed goes on; all others have another version. */
    public void passwordChanged(HttpServletRequest request, SignedIn person) {
        request.changeSessionId();
        SessionWords.PASSWORD_VERSION.put(request.getSession(), credentials.versionOf(person));
        passwordEntered(request);
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private HttpSession anew(HttpServletRequest request) {
        end(request);
        return request.getSession(true);
    }

    static @Nullable SignedIn personOf(HttpSession session) {
        return personOf(session, SessionWords.PERSON);
    }

    private static @Nullable SignedIn personOf(HttpSession session, SessionWords words) {
        String person = words.in(session);
        String agency = SessionWords.AGENCY.in(session);
        return person == null || agency == null
                ? null
                : new SignedIn(new AgencyId(UUID.fromString(agency)), PersonId.of(person));
    }

    private static String browser(HttpServletRequest request) {
        String name = request.getHeader(HttpHeaders.USER_AGENT);
        if (name == null) {
            return "";
        }
        return name.length() > BROWSER_NAME ? name.substring(0, BROWSER_NAME) : name;
    }
}
