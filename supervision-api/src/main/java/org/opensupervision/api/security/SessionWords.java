package org.opensupervision.api.security;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;

/** What a browser's session says, all of it in words: no object is ever read back from the database. */
enum SessionWords {
    /** By which its owner can name it; its id is a secret. */
    HANDLE("handle"),
    AGENCY("agency"),
    PERSON(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME),
    SIGNED_IN_AT("signedInAt"),
    PASSWORD_AT("passwordAt"),
    PASSWORD_VERSION("passwordVersion"),
    BROWSER("browser"),
    ADDRESS("address"),
    /** Who has given the right password and not yet the code. */
    AWAITED_PERSON("awaitedPerson"),
    /** At which somebody has signed in; without it, by password. */
    PROVIDER("provider"),
    /** That the provider has asked for a second factor. */
    PROVIDERS_SECOND_FACTOR("providersSecondFactor"),
    /** While somebody is at their provider. */
    ROUND_TRIP("roundTrip"),
    /** To where they come back from there. */
    WAY_BACK("wayBack");

    private final String attribute;

    SessionWords(String attribute) {
        this.attribute = attribute;
    }

    String attribute() {
        return attribute;
    }

    @Nullable String in(HttpSession session) {
        return (String) session.getAttribute(attribute);
    }

    void put(HttpSession session, String words) {
        session.setAttribute(attribute, words);
    }

    void remove(HttpSession session) {
        session.removeAttribute(attribute);
    }
}
