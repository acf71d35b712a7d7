package org.opensupervision.api.signin;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.ApiTokens.Issued;
import org.opensupervision.api.security.ApiTokens.Token;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Scope;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.NotFound;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Signing in")
class TokensApi {

    private final ApiTokens tokens;
    private final Clock clock;

    TokensApi(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param key the thumbprint (RFC 7638, SHA-256) of the key that its calls will be proved with (DPoP), if any */
    record TokenForm(
            @NotBlank @Size(max = 100) String name,
            @NotEmpty Set<Scope> scopes,
            @NotNull @Min(1) @Max(366) Integer days,

            @Nullable @Pattern(regexp = ApiTokens.THUMBPRINT) String key) {}

    /** The token itself is shown this once. */
    record NewToken(UUID id, String token, Instant expiresAt) {}

    @GetMapping("/api/me/tokens")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    List<Token> index(@AuthenticationPrincipal SignedIn me) {
        return tokens.of(me);
    }

    @PostMapping("/api/me/tokens")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    ResponseEntity<NewToken> issue(@AuthenticationPrincipal SignedIn me, @Valid @RequestBody TokenForm form) {
        Instant expiresAt = clock.instant().plus(Duration.ofDays(form.days()));
        Issued issued = tokens.issue(me, form.name().strip(), form.scopes(), expiresAt, form.key());
        return ResponseEntity.created(URI.create("/api/me/tokens/" + issued.id()))
                .body(new NewToken(issued.id(), issued.secret().text(), expiresAt));
    }

    @DeleteMapping("/api/me/tokens/{id}")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        if (!tokens.revoke(me, id)) {
            throw new NotFound();
        }
    }
}
