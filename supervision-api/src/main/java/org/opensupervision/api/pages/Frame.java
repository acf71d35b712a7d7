package org.opensupervision.api.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.ReadYourWrites;

/** What the frame says around a page, found out only where it is shown. */
public final class Frame {

    static final String HIDE_NAMES = "HIDE_NAMES";

    private static final Pattern WORD = Pattern.compile("[a-z.-]{1,60}");
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,6}");

    private final HttpServletRequest request;
    private final @Nullable Sight sight;

    Frame(HttpServletRequest request, @Nullable Sight sight) {
        this.request = request;
        this.sight = sight;
    }

    public List<Place> places() {
        return sight == null ? List.of() : Place.of(sight.roles());
    }

    /** What stands on a phone's bar. */
    public List<Place> bar() {
        return places().stream().limit(Place.ON_THE_BAR).toList();
    }

    /** What a phone shows after a tap. */
    public List<Place> further() {
        return places().stream().skip(Place.ON_THE_BAR).toList();
    }

    public boolean isHere(Place place) {
        return place.isHere(request.getRequestURI());
    }

    /** With its query, so that one comes back to it. */
    public String here() {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The key of a form that is sent once, however often it is pressed; the same again after a refusal. */
    public String once() {
        String sent = request.getParameter("once");
        return sent == null || sent.isBlank() ? UUID.randomUUID().toString() : sent;
    }

    /** The message that a page was sent to say, and how many it speaks of: {@code ?said=session.saved&n=45}. */
    public @Nullable String said() {
        String said = request.getParameter("said");
        return said != null && WORD.matcher(said).matches() ? "said." + said : null;
    }

    public int count() {
        String count = request.getParameter("n");
        return count != null && COUNT.matcher(count).matches() ? Integer.parseInt(count) : 0;
    }

    /** What the reader wrote last is not in what the page shows yet. */
    public boolean behind() {
        return request.getAttribute(ReadYourWrites.BEHIND) != null;
    }

    /** Somebody else may be looking at the screen. */
    public boolean hidesNames() {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(cookie -> cookie.getName().equals(HIDE_NAMES));
    }
}
