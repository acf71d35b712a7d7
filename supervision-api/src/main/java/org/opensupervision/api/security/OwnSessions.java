package org.opensupervision.api.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, and how they end that. */
@Component
public class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final KnownDevices devices;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions, KnownDevices devices) {
        this.sessions = sessions;
        this.devices = devices;
    }

    public record OwnSession(
            String id, Instant signedInAt, Instant lastUsedAt, String browser, String address, boolean current) {}

    public List<OwnSession> of(SignedIn person, @Nullable String currentId) {
        return found(person).values().stream()
                .map(session -> new OwnSession(
                        word(session, SessionWords.HANDLE),
                        Instant.parse(word(session, SessionWords.SIGNED_IN_AT)),
                        session.getLastAccessedTime(),
                        word(session, SessionWords.BROWSER),
                        word(session, SessionWords.ADDRESS),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(OwnSession::lastUsedAt).reversed())
                .toList();
    }

    /** Whether there was one. */
    public boolean end(SignedIn person, String handle) {
        List<String> named = found(person).entrySet().stream()
                .filter(entry -> handle.equals(word(entry.getValue(), SessionWords.HANDLE)))
                .map(Map.Entry::getKey)
                .toList();
        named.forEach(sessions::deleteById);
        return !named.isEmpty();
    }

    /** Everywhere: no browser is known any more either. */
    public void endAll(SignedIn person) {
        found(person).keySet().forEach(sessions::deleteById);
        devices.forgetAllOf(person);
    }

    public void endOthers(SignedIn person, String currentId) {
        found(person).keySet().stream().filter(id -> !id.equals(currentId)).forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(SignedIn person) {
        return sessions.findByPrincipalName(person.person().toString());
    }

    private static String word(Session session, SessionWords words) {
        return Objects.requireNonNullElse(session.getAttribute(words.attribute()), "");
    }
}
