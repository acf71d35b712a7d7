package org.opensupervision.api.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.demo.SampleAgency;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page says. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final SampleAgency sample;
    private volatile @Nullable Boolean onceStarted;

    PageFrame(SampleAgency sample) {
        this.sample = sample;
    }

    /** Only a start loads it, and pages are shown while the database is away. */
    @EventListener(ApplicationReadyEvent.class)
    void remember() {
        onceStarted = sample.isLoaded();
    }

    /** Then the way out is at the top of the page. Not asked about errors: the database that knows may be away. */
    @ModelAttribute("signedIn")
    boolean isSignedIn(HttpServletRequest request) {
        return request.getDispatcherType() != DispatcherType.ERROR && request.getUserPrincipal() != null;
    }

    /** Everybody who reads the start's output can sign in as anybody. */
    @ModelAttribute("sample")
    boolean isSample() {
        Boolean known = onceStarted;
        return known == null ? sample.isLoaded() : known;
    }
}
