package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
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
    private static final int AWAY_SECONDS = 600;

    private final Credentials credentials;
    private final Clock clock;

    BrowserSession(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    /** A session that was there before ends, whoever began it. */
    public void open(HttpServletRequest request, SignedIn person) {
        SessionWords.PASSWORD_AT.put(opened(request, person), clock.instant().toString());
    }

    public void open(HttpServletRequest request, Arrival arrival) {
        arrived(opened(request, arrival.person()), arrival);
    }

    private HttpSession opened(HttpServletRequest request, SignedIn person) {
        HttpSession session = anew(request);
        String now = clock.instant().toString();
        SessionWords.HANDLE.put(session, UUID.randomUUID().toString());
        SessionWords.AGENCY.put(session, person.agency().toString());
        SessionWords.PERSON.put(session, person.person().toString());
        SessionWords.SIGNED_IN_AT.put(session, now);
        SessionWords.PASSWORD_VERSION.put(session, credentials.versionOf(person));
        SessionWords.BROWSER.put(session, browser(request));
        SessionWords.ADDRESS.put(session, request.getRemoteAddr());
        return session;
    }

    private static void arrived(HttpSession session, Arrival arrival) {
        SessionWords.PROVIDER.put(session, arrival.provider());
        if (arrival.secondFactor()) {
            SessionWords.PROVIDERS_SECOND_FACTOR.put(session, "yes");
        }
        if (arrival.authenticatedAt() != null) {
            SessionWords.PASSWORD_AT.put(session, arrival.authenticatedAt().toString());
        }
    }

    /** Whoever has given the right password has five minutes to give the code of their second factor. */
    public void await(HttpServletRequest request, SignedIn person) {
        var _ = awaiting(request, person);
    }

    public void await(HttpServletRequest request, Arrival arrival) {
        arrived(awaiting(request, arrival.person()), arrival);
    }

    /** The code was right. */
    public void openAwaited(HttpServletRequest request, SignedIn person) {
        HttpSession awaiting = request.getSession();
        String provider = SessionWords.PROVIDER.in(awaiting);
        String authenticatedAt = SessionWords.PASSWORD_AT.in(awaiting);
        if (provider == null) {
            open(request, person);
        } else {
            Instant at = authenticatedAt == null ? null : Instant.parse(authenticatedAt);
            open(request, new Arrival(person, provider, at, false));
        }
    }

    private HttpSession awaiting(HttpServletRequest request, SignedIn person) {
        HttpSession session = anew(request);
        SessionWords.AGENCY.put(session, person.agency().toString());
        SessionWords.AWAITED_PERSON.put(session, person.person().toString());
        SessionWords.PASSWORD_VERSION.put(session, credentials.versionOf(person));
        session.setMaxInactiveInterval(AWAITED_SECONDS);
        return session;
    }

    /** Whoever is signed in stays so until they are back. */
    public void leave(HttpServletRequest request, RoundTrip trip) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            session = request.getSession(true);
            session.setMaxInactiveInterval(AWAY_SECONDS);
        }
        SessionWords.ROUND_TRIP.put(session, trip.words());
    }

    /** Once. */
    public Optional<RoundTrip> comeBack(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String trip = session == null ? null : SessionWords.ROUND_TRIP.in(session);
        if (session == null || trip == null) {
            return Optional.empty();
        }
        SessionWords.ROUND_TRIP.remove(session);
        return Optional.of(RoundTrip.of(trip));
    }

    public void rememberWayBack(HttpServletRequest request, String address) {
        SessionWords.WAY_BACK.put(request.getSession(), address);
    }

    public String wayBack(HttpServletRequest request) {
        String address = SessionWords.WAY_BACK.in(request.getSession());
        return address == null ? "/me" : address;
    }

    /** Where whoever is signed in has signed in, if not here. */
    public Optional<String> provider(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable(SessionWords.PROVIDER.in(session));
    }

    /** At the provider, by who is signed in here. */
    public void shownAgain(HttpServletRequest request, Arrival arrival) {
        HttpSession session = request.getSession(false);
        if (session != null && arrival.person().equals(personOf(session)) && arrival.authenticatedAt() != null) {
            SessionWords.PASSWORD_AT.put(session, arrival.authenticatedAt().toString());
        }
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

    /** Whoever has shown anew who they are goes on under another id. */
    public void passwordEntered(HttpServletRequest request) {
        request.changeSessionId();
        SessionWords.PASSWORD_AT.put(request.getSession(), clock.instant().toString());
    }

    /** The session in which a password was changed goes on; all others have another version. */
    public void passwordChanged(HttpServletRequest request, SignedIn person) {
        passwordEntered(request);
        SessionWords.PASSWORD_VERSION.put(request.getSession(), credentials.versionOf(person));
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

    static String browser(HttpServletRequest request) {
        String name = request.getHeader(HttpHeaders.USER_AGENT);
        if (name == null) {
            return "";
        }
        return name.length() > BROWSER_NAME ? name.substring(0, BROWSER_NAME) : name;
    }
}
