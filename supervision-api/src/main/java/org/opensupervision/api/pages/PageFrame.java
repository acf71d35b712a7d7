package org.opensupervision.api.pages;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.demo.SampleAgency;
import org.opensupervision.api.security.SightOfViewer;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryReader;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page says. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final SampleAgency sample;
    private final DirectoryReader directory;
    private volatile @Nullable Boolean onceStarted;

    PageFrame(SampleAgency sample, DirectoryReader directory) {
        this.sample = sample;
        this.directory = directory;
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

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return new Frame(request, SightOfViewer.in(request).orElse(null));
    }

    @ModelAttribute("say")
    Wording wording(@ModelAttribute("frame") Frame frame) {
        var agency = new AgencyOnce(this::agency);
        return new Wording(agency::locale, agency::zone, agency::crisisLines, frame.hidesNames());
    }

    /** Asked for no sooner than a page says something of it: one about an error says nothing, whose database may be away. */
    private Optional<AgencyView> agency() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn me
                ? directory.ask(new WhichAgency(me.agency()))
                : Optional.empty();
    }
}
