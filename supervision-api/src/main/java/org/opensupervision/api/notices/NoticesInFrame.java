package org.opensupervision.api.notices;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.notices.NoticesReader;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Every page says that there is something new. Not those about errors: the database that knows may be away. */
@ControllerAdvice(annotations = Controller.class)
class NoticesInFrame {

    private final NoticesReader reader;

    NoticesInFrame(NoticesReader reader) {
        this.reader = reader;
    }

    @ModelAttribute("newNotices")
    NewNotices newNotices(HttpServletRequest request) {
        return new NewNotices(reader, request.getDispatcherType() == DispatcherType.ERROR ? null : whose(request));
    }

    private static @Nullable SignedIn whose(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication who && who.getPrincipal() instanceof SignedIn me
                ? me
                : null;
    }
}
