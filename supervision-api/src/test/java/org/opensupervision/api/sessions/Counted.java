package org.opensupervision.api.sessions;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Sizes;
import java.util.ArrayList;
import java.util.List;
import org.opensupervision.api.harness.Screen;

/** How often somebody taps, and how much goes to and fro meanwhile. */
final class Counted {

    private static final String TAPS =
            "addEventListener('pointerdown', () => {" + " window.name = String(Number(window.name || 0) + 1); }, true)";

    private final Page page;
    private final List<Request> requests = new ArrayList<>();

    private Counted(Screen screen) {
        page = screen.page();
        page.onRequestFinished(requests::add);
    }

    /** From the page that is loaded next. */
    static Counted on(Screen screen) {
        screen.page().addInitScript(TAPS);
        return new Counted(screen);
    }

    int taps() {
        String name = (String) page.evaluate("window.name");
        return name.isEmpty() ? 0 : Integer.parseInt(name);
    }

    int bytes() {
        return List.copyOf(requests).stream()
                .map(Request::sizes)
                .mapToInt(Counted::all)
                .sum();
    }

    private static int all(Sizes sizes) {
        return sizes.requestHeadersSize + sizes.requestBodySize + sizes.responseHeadersSize + sizes.responseBodySize;
    }
}
