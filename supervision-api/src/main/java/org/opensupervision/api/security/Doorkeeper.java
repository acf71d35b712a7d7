package org.opensupervision.api.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.InvalidField;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Stands before every handler, and lets nobody in where none says what it does. */
@Component
class Doorkeeper implements HandlerInterceptor {

    private static final String DESCRIPTION = "org.springdoc.";

    private final Access access;
    private final BusinessCalendar calendar;
    private final Attempts attempts;
    private final AdministrationFrom administration;

    Doorkeeper(Access access, BusinessCalendar calendar, Attempts attempts, AdministrationFrom administration) {
        this.administration = administration;
        this.access = access;
        this.calendar = calendar;
        this.attempts = attempts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        switch (handler) {
            case HandlerMethod method -> pass(request, method);
            case ResourceHttpRequestHandler _ -> {}
            default -> throw new Refused();
        }
        return true;
    }

    private void pass(HttpServletRequest request, HandlerMethod method) {
        Does does = method.getMethodAnnotation(Does.class);
        if (does != null) {
            letIn(request, does);
        } else if (!isOpen(method.getBeanType())) {
            throw new Refused();
        }
    }

    private void letIn(HttpServletRequest request, Does does) {
        SignedIn who = signedIn();
        Deed deed = does.value();
        LocalDate asOf = asOf(request.getParameter("asOf"), calendar.today(who.agency()));
        if (!administration.allows(deed, request.getRemoteAddr())) {
            Gate.turnedAway(deed.name(), who, "ELSEWHERE");
            throw new Refused();
        }
        UUID thing = thing(deed, does.with(), variables(request));
        try {
            Viewer viewer = thing == null ? access.require(who, deed) : access.require(who, deed, thing, asOf);
            new Looking(viewer, deed, thing, asOf).attachTo(request);
        } catch (Refused | NotFound refusal) {
            attempts.note(who, deed, thing, asOf, request);
            Gate.turnedAway(deed.name(), who, refusal instanceof Refused ? "REFUSED" : "NOT_THERE_FOR_THEM");
            throw refusal;
        }
    }

    /** Nothing in particular, only where the address has no holes, or what fills them is of no concern. */
    private static @Nullable UUID thing(Deed deed, String with, Map<String, String> variables) {
        if (deed.thing() == Thing.AGENCY || variables.isEmpty()) {
            return null;
        }
        String named = variables.get(with);
        if (named == null) {
            throw new Refused();
        }
        return id(with, named);
    }

    /** Whoever has signed in may read how the API is to be used; an error has been refused already; or it is signing in. */
    private static boolean isOpen(Class<?> handler) {
        return handler.isAnnotationPresent(OpenToStrangers.class)
                || handler.getName().startsWith(DESCRIPTION)
                || ErrorController.class.isAssignableFrom(handler);
    }

    private static SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new Refused();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables == null ? Map.of() : (Map<String, String>) variables;
    }

    private static UUID id(String name, String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException _) {
            throw new InvalidField(name, "an id");
        }
    }

    /** What is no day is told by whoever reads it. */
    private static LocalDate asOf(@Nullable String day, LocalDate today) {
        try {
            return day == null || day.isEmpty() ? today : LocalDate.parse(day);
        } catch (DateTimeParseException _) {
            return today;
        }
    }
}
