package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.ApiTokens;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.Scope;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TokenPages {

    private static final String PAGE = "signin/tokens";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DAYS = 366;

    private final ApiTokens tokens;
    private final DirectoryReader directory;
    private final Clock clock;

    TokenPages(ApiTokens tokens, DirectoryReader directory, Clock clock) {
        this.directory = directory;
        this.tokens = tokens;
        this.clock = clock;
    }

    @GetMapping("/me/tokens")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String index(@AuthenticationPrincipal SignedIn me, Model model) {
        return page(me, model);
    }

    /** Answered with the page itself: the token is shown this once. */
    @PostMapping("/me/tokens")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String issue(
            @AuthenticationPrincipal SignedIn me,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(name = "scopes", required = false) @Nullable Set<Scope> scopes,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "") String key,
            HttpServletResponse response,
            Model model) {
        boolean named = !name.isBlank() && name.length() <= LONGEST_NAME;
        boolean good = key.isEmpty() || key.matches(ApiTokens.THUMBPRINT);
        if (!named || !good || scopes == null || scopes.isEmpty() || days < 1 || days > LONGEST_DAYS) {
            return Refusal.on(response, model, page(me, model), "tokens.incomplete");
        }
        Instant expiresAt = clock.instant().plus(Duration.ofDays(days));
        var issued = tokens.issue(me, name.strip(), scopes, expiresAt, key.isEmpty() ? null : key);
        model.addAttribute("issued", issued.secret().text());
        return page(me, model);
    }

    @PostMapping("/me/tokens/{id}/revocation")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String revoke(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        var _ = tokens.revoke(me, id);
        return "redirect:/me/tokens";
    }

    private String page(SignedIn me, Model model) {
        model.addAttribute("times", AgencyTime.of(directory, me.agency()));
        model.addAttribute("tokens", tokens.of(me));
        model.addAttribute("scopes", EnumSet.allOf(Scope.class));
        return PAGE;
    }
}
