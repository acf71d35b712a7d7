package org.opensupervision.api.signin;

import static org.opensupervision.domain.people.PersonRule.IS_NOT_BEING_ERASED;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.opensupervision.api.security.Invitations;
import org.opensupervision.api.security.Invitations.Invitation;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.LastWritten;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIsCalled;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.privacy.ErasureQuery.HowFarIsErasure;
import org.opensupervision.projections.privacy.ErasureReader;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the link that somebody sets their password with. */
@Component
class Inviting {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Invitations invitations;
    private final DirectoryReader directory;
    private final ErasureReader erasures;
    private final LastWritten lastWritten;

    Inviting(Invitations invitations, DirectoryReader directory, ErasureReader erasures, LastWritten lastWritten) {
        this.erasures = erasures;
        this.invitations = invitations;
        this.directory = directory;
        this.lastWritten = lastWritten;
    }

    record Invited(URI link, Instant expiresAt) {}

    Invited invite(SignedIn administrator, PersonId id) {
        Invitation invitation = invitations.invite(somebody(administrator, id), administrator.person());
        URI link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(invitation.path())
                .build()
                .toUri();
        return new Invited(link, invitation.expiresAt());
    }

    /** Whom the administrator may have taken on a moment ago. */
    SignedIn somebody(SignedIn administrator, PersonId id) {
        var _ = lastWritten.readableBy(administrator.person(), PATIENCE);
        IS_NOT_BEING_ERASED.require(
                erasures.ask(new HowFarIsErasure(administrator.agency(), id)).isEmpty());
        return directory
                .ask(new WhoIsCalled(administrator.agency(), id))
                .map(person -> new SignedIn(administrator.agency(), person.id()))
                .orElseThrow(NotFound::new);
    }
}
