package org.opensupervision.api.signin;

import java.util.Locale;
import org.opensupervision.api.security.Credentials;
import org.opensupervision.api.security.Invitations;
import org.opensupervision.api.security.SignIn;
import org.opensupervision.api.security.SignIn.Outcome;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.security.TooSoon;
import org.opensupervision.api.web.InvalidField;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Changes a password that its owner knows. */
@Component
class NewPassword {

    private final SignIn signIn;
    private final Invitations invitations;
    private final Credentials credentials;
    private final MessageSource messages;

    NewPassword(SignIn signIn, Invitations invitations, Credentials credentials, MessageSource messages) {
        this.signIn = signIn;
        this.invitations = invitations;
        this.credentials = credentials;
        this.messages = messages;
    }

    void change(SignedIn person, String current, String password) {
        requireCurrent(person, current, "current");
        invitations.objectionTo(person, password).ifPresent(objection -> {
            throw new InvalidField("password", messages.getMessage("password." + objection, null, Locale.ROOT));
        });
        credentials.change(person, credentials.hash(password));
    }

    void requireCurrent(SignedIn person, String password, String field) {
        switch (signIn.again(person, password)) {
            case Outcome.Welcome _ -> {}
            case Outcome.Throttled throttled -> throw new TooSoon(throttled.patience());
            case Outcome.Refused _, Outcome.CodeNeeded _ ->
                throw new InvalidField(field, messages.getMessage("password.WRONG", null, Locale.ROOT));
        }
    }
}
