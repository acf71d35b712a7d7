package org.opensupervision.api.security;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Credentials.Credential;
import org.opensupervision.api.security.Throttle.Counter;
import org.opensupervision.api.security.Throttle.Kind;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.stereotype.Component;

/** Whether somebody is who they say: by e-mail and password, then by a code if they have a second factor. */
@Component
public class SignIn {

    private static final AgencyId NO_AGENCY = new AgencyId(new UUID(0, 0));

    private final Credentials credentials;
    private final PasswordHashing hashing;
    private final SecondFactors secondFactors;
    private final KnownDevices devices;
    private final Throttle throttle;
    private final Notices notices;

    SignIn(
            Credentials credentials,
            PasswordHashing hashing,
            SecondFactors secondFactors,
            KnownDevices devices,
            Throttle throttle,
            Notices notices) {
        this.notices = notices;
        this.credentials = credentials;
        this.hashing = hashing;
        this.secondFactors = secondFactors;
        this.devices = devices;
        this.throttle = throttle;
    }

    public sealed interface Outcome {

        record Welcome(SignedIn person) implements Outcome {}

        record CodeNeeded(SignedIn person) implements Outcome {}

        /** Whatever was wrong. */
        record Refused() implements Outcome {}

        record Throttled(Duration patience) implements Outcome {}
    }

    public Outcome byPassword(String email, String password, @Nullable Secret device, String address) {
        return Gate.passed("password", null, triedPassword(email, password, device, address));
    }

    private Outcome triedPassword(String email, String password, @Nullable Secret device, String address) {
        List<Counter> counters = counters(email, device, address);
        Optional<Duration> wait = throttle.begin(counters);
        if (wait.isPresent()) {
            tellOfGuessing(email);
            return new Outcome.Throttled(wait.get());
        }
        Optional<Credential> found = matching(email, password);
        if (found.isEmpty()) {
            return new Outcome.Refused();
        }
        Credential credential = found.get();
        throttle.succeeded(counters);
        if (hashing.isOutdated(credential.passwordHash())) {
            credentials.rehash(credential, password);
        }
        return secondFactors.has(credential.person())
                ? new Outcome.CodeNeeded(credential.person())
                : new Outcome.Welcome(credential.person());
    }

    public Outcome byCode(SignedIn person, String code) {
        return Gate.passed("code", person, triedCode(person, code));
    }

    private Outcome triedCode(SignedIn person, String code) {
        List<Counter> counters = List.of(Kind.ACCOUNT.of("code of " + person.person()));
        Optional<Duration> wait = throttle.begin(counters);
        if (wait.isPresent()) {
            return new Outcome.Throttled(wait.get());
        }
        if (!secondFactors.accept(person, code)) {
            notices.tell(person.agency(), person.person(), Notice.of(KindOfNotice.WRONG_CODE));
            return new Outcome.Refused();
        }
        throttle.succeeded(counters);
        return new Outcome.Welcome(person);
    }

    /** Of somebody who is signed in already. */
    public Outcome again(SignedIn person, String password) {
        return Gate.passed("password again", person, triedAgain(person, password));
    }

    private Outcome triedAgain(SignedIn person, String password) {
        List<Counter> counters = List.of(Kind.ACCOUNT.of("password of " + person.person()));
        Optional<Duration> wait = throttle.begin(counters);
        if (wait.isPresent()) {
            return new Outcome.Throttled(wait.get());
        }
        boolean right = credentials
                .hashOf(person)
                .filter(hash -> hashing.matches(password, hash))
                .isPresent();
        if (!right) {
            return new Outcome.Refused();
        }
        throttle.succeeded(counters);
        return new Outcome.Welcome(person);
    }

    private static String account(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    public boolean isKnown(@Nullable Secret device, SignedIn person) {
        return device != null && devices.knows(device, person);
    }

    public Secret remember(SignedIn person) {
        return devices.remember(person);
    }

    /** Nobody is told, at the same cost, where nobody has this e-mail. */
    private void tellOfGuessing(String email) {
        Notice guessing = Notice.of(KindOfNotice.MANY_FAILED_ATTEMPTS);
        List<Credential> owners = credentials.of(email);
        if (owners.isEmpty()) {
            notices.tell(NO_AGENCY, List.of(), guessing);
        }
        owners.forEach(
                owner -> notices.tell(owner.person().agency(), owner.person().person(), guessing));
    }

    private Optional<Credential> matching(String email, String password) {
        List<Credential> candidates = credentials.of(email);
        if (candidates.isEmpty()) {
            hashing.matchNobody(password);
        }
        return candidates.stream()
                .filter(candidate -> hashing.matches(password, candidate.passwordHash()))
                .findFirst();
    }

    /** A browser that is known counts for itself, so that nobody else can slow it down. */
    private List<Counter> counters(String email, @Nullable Secret device, String address) {
        if (device != null && devices.knows(device, email)) {
            return List.of(Kind.DEVICE.of(device.text()));
        }
        return List.of(Kind.ACCOUNT.of(account(email)), Kind.ADDRESS.of(address));
    }
}
