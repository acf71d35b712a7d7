package org.opensupervision.api.signin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.OwnSessions;
import org.opensupervision.api.security.ProviderAccounts;
import org.opensupervision.api.security.SecondFactors;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.signin.Inviting.Invited;
import org.opensupervision.domain.shared.PersonId;
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

/** How an administrator lets people in. */
@RestController
@Tag(name = "Signing in")
class InvitationsApi {

    private final Inviting inviting;
    private final SecondFactors secondFactors;
    private final ProviderAccounts accounts;
    private final OwnSessions sessions;

    InvitationsApi(Inviting inviting, SecondFactors secondFactors, ProviderAccounts accounts, OwnSessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.inviting = inviting;
        this.secondFactors = secondFactors;
    }

    /** The link is shown this once; whoever opens it sets the password. */
    record InvitationView(URI link, Instant expiresAt) {}

    record SignInPolicy(@NotNull Boolean secondFactor) {}

    @PostMapping("/api/people/{id}/invitation")
    @Does(Deed.LET_PEOPLE_IN)
    ResponseEntity<InvitationView> invite(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        Invited invited = inviting.invite(me, id);
        return ResponseEntity.status(HttpStatus.CREATED).body(new InvitationView(invited.link(), invited.expiresAt()));
    }

    /** For who has lost both the app and the codes on paper. */
    @DeleteMapping("/api/people/{id}/second-factor")
    @Does(Deed.LET_PEOPLE_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        secondFactors.remove(inviting.somebody(me, id));
    }

    /** For an account at the agency's identity provider that is not theirs, or no longer; its sessions end. */
    @DeleteMapping("/api/people/{id}/provider-account")
    @Does(Deed.LET_PEOPLE_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlinkProviderAccount(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        accounts.unlink(inviting.somebody(me, id));
    }

    /** For whose browser is in other hands; they can sign in anew. */
    @DeleteMapping("/api/people/{id}/sessions")
    @Does(Deed.LET_PEOPLE_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOutEverywhere(@AuthenticationPrincipal SignedIn me, @PathVariable PersonId id) {
        sessions.endAll(inviting.somebody(me, id));
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
}
