package org.opensupervision.api.signin;

import java.nio.charset.StandardCharsets;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.directory.DirectoryQuery.PersonView;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The address that authenticator apps read, from a QR code or a tap. */
@Component
class AuthenticatorApp {

    private static final String ISSUER = "OpenSupervision";

    private final DirectoryReader directory;

    AuthenticatorApp(DirectoryReader directory) {
        this.directory = directory;
    }

    String address(SignedIn person, String secret) {
        String account = directory
                .ask(new WhoIs(person.agency(), person.person()))
                .map(AuthenticatorApp::account)
                .orElse(person.toString());
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s"
                .formatted(ISSUER, UriUtils.encode(account, StandardCharsets.UTF_8), secret, ISSUER);
    }

    private static String account(PersonView person) {
        return person.email() == null ? person.ref() : person.email();
    }
}
