package org.opensupervision.api.signin;

import static org.opensupervision.domain.people.PersonRule.IS_NOT_BEING_ERASED;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Invitations;
import org.opensupervision.api.security.Invitations.Invitation;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.ProviderAccounts;
import org.opensupervision.api.security.SecondFactors;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.LastWritten;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.directory.DirectoryQuery.WhoIs;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.privacy.ErasureQuery.HowFarIsErasure;
import org.opensupervision.projections.privacy.ErasureReader;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** How an administrator lets people in. */
@RestController
@Tag(name = "Signing in")
class InvitationsApi {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Invitations invitations;
    private final SecondFactors secondFactors;
    private final ProviderAccounts accounts;
    private final OwnSessions sessions;
    private final DirectoryReader directory;
    private final ErasureReader erasures;
    private final LastWritten lastWritten;

    InvitationsApi(
            Invitations invitations,
            SecondFactors secondFactors,
            ProviderAccounts accounts,
            OwnSessions sessions,
            DirectoryReader directory,
            ErasureReader erasures,
            LastWritten lastWritten) {
        this.erasures = erasures;
        this.accounts = accounts;
        this.sessions = sessions;
        this.invitations = invitations;
        this.secondFactors = secondFactors;
        this.directory = directory;
        this.lastWritten = lastWritten;
    }

    /** The link is shown this once; whoever opens it sets the password. */
    record InvitationView(URI link, Instant expiresAt) {}

    record SignInPolicy(@NotNull Boolean secondFactor) {}

    @PostMapping("/api/people/{id}/invitation")
    @Does(Deed.LET_PEOPLE_IN)
    ResponseEntity<InvitationView> invite(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        Invitation invitation = invitations.invite(somebody(me, id), me.person());
        URI link = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(invitation.path())
                .build()
                .toUri();
        return ResponseEntity.status(HttpStatus.CREATED).body(new InvitationView(link, invitation.expiresAt()));
    }

    /** For who has lost both the app and the codes on paper. */
    @DeleteMapping("/api/people/{id}/second-factor")
    @Does(Deed.LET_PEOPLE_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        secondFactors.remove(somebody(me, id));
    }

    /** For an account at the agency's identity provider that is not theirs, or no longer; its sessions end. */
    @DeleteMapping("/api/people/{id}/provider-account")
    @Does(Deed.LET_PEOPLE_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkProviderAccount(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        accounts.unlink(somebody(me, id));
    }

    /** For whose browser is in other hands; they can sign in anew. */
    @DeleteMapping("/api/people/{id}/sessions")
    @Does(Deed.LET_PEOPLE_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        sessions.endAll(somebody(me, id));
    }

    /** Whether administrators and directors need a second factor. */
    @GetMapping("/api/agency/sign-in-policy")
    @Does(Deed.READ_AGENCY)
    SignInPolicy policy(@AuthenticationPrincipal SignedIn me) {
        return new SignInPolicy(secondFactors.areRequiredAt(me.agency()));
    }

    @PutMapping("/api/agency/sign-in-policy")
    @Does(Deed.CHANGE_SIGN_IN_POLICY)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePolicy(@AuthenticationPrincipal SignedIn me, @Valid @RequestBody SignInPolicy policy) {
        secondFactors.requireAt(me.agency(), policy.secondFactor());
    }

    /** Whom the administrator may have taken on a moment ago. */
    private SignedIn somebody(SignedIn administrator, PersonId id) {
        var _ = lastWritten.readableBy(administrator.person(), PATIENCE);
        IS_NOT_BEING_ERASED.require(
                erasures.ask(new HowFarIsErasure(administrator.agency(), id)).isEmpty());
        return directory
                .ask(new WhoIs(administrator.agency(), id))
                .map(person -> new SignedIn(administrator.agency(), person.id()))
                .orElseThrow(NotFound::new);
    }
}
