package org.opensupervision.api.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.WayBack;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hides names on this browser's screen, or shows them again, and comes back to where one was. */
@Controller
class NamesPages {

    private static final Duration A_WORKING_DAY = Duration.ofHours(12);

    @PostMapping("/me/names")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    String turn(
            @RequestParam boolean hidden,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(Frame.HIDE_NAMES, "1")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/")
                .maxAge(hidden ? A_WORKING_DAY : Duration.ZERO)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return "redirect:" + WayBack.to(back);
    }
}
