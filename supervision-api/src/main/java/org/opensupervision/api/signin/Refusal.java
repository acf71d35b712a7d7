package org.opensupervision.api.signin;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** The page again, with a word on what was wrong. */
final class Refusal {

    private Refusal() {}

    static String on(HttpServletResponse response, Model model, String page, String message) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("problem", message);
        return page;
    }

    static String later(HttpServletResponse response, Model model, String page, Duration wait) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        model.addAttribute("problem", "signin.later");
        model.addAttribute("seconds", wait.toSeconds());
        return page;
    }
}
