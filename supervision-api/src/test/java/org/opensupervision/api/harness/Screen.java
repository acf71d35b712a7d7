package org.opensupervision.api.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A browser's window in which somebody does an errand, by what they see: labels, buttons, headings. What the browser
 * complains of fails the test at its end.
 */
public final class Screen implements AutoCloseable {

    /** An A4 page between its margins, at 96 points an inch. */
    public static final int PAPER = 690;

    private static final int[] WIDTHS = {1280, 390};
    private static final int HEIGHT = 844;
    private static final Pattern TROUBLE =
            Pattern.compile("htmx:(afterRequest|sendError)|Response Status Error Code 401");

    private final BrowserContext context;
    private final Page page;
    private final String home;
    private final List<String> complaints = new ArrayList<>();
    private boolean inTrouble;

    private Screen(BrowserContext context, String home) {
        this.context = context;
        this.home = home;
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(error -> complaints.add("uncaught: " + error));
    }

    /** In a context of its own: no cookies, nothing remembered. */
    public static Screen at(int port) {
        return new Screen(Chromium.newContext(), "http://localhost:" + port);
    }

    /** As in a browser that runs none. Whoever asks for it closes it. */
    public static Screen withoutScripts(int port) {
        return new Screen(Chromium.newContextWithoutScripts(), "http://localhost:" + port);
    }

    /** Pages answer 422 and the like on purpose; a browser reports these too. */
    private void note(ConsoleMessage message) {
        boolean ofAnAnswer = message.text().startsWith("Failed to load resource");
        boolean ofTrouble = inTrouble && TROUBLE.matcher(message.text()).lookingAt();
        if (!ofAnAnswer
                && !ofTrouble
                && (message.type().equals("error") || message.text().contains("Content Security Policy"))) {
            complaints.add(message.text());
        }
    }

    /** The connection or the session will be lost, and htmx will say so in the console. */
    public Screen inTrouble() {
        inTrouble = true;
        return this;
    }

    public Screen goTo(String address) {
        page.navigate(home + address);
        return this;
    }

    public Screen signIn(String email, String password) {
        return goTo("/sign-in").fill("E-mail", email).fill("Password", password).press("Sign in");
    }

    public Screen fill(String label, String words) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
        return this;
    }

    public Screen check(String label) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    public Screen press(String button) {
        named(AriaRole.BUTTON, button).first().click();
        return this;
    }

    public Screen follow(String link) {
        named(AriaRole.LINK, link).first().click();
        return this;
    }

    /** A menu, or more of what is there. */
    public Screen open(String summary) {
        page.locator("summary:visible", new Page.LocatorOptions().setHasText(summary))
                .first()
                .click();
        return this;
    }

    public Screen shows(String words) {
        page.getByText(words).first().waitFor();
        return this;
    }

    /** Once what was pressed has been done. */
    public Screen misses(String words) {
        page.getByText(words).first().waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return this;
    }

    public Screen isAt(String heading) {
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setLevel(1).setName(heading).setExact(true))
                .waitFor();
        return this;
    }

    public String text(String selector) {
        return page.locator(selector).first().textContent();
    }

    /** For what has no words of its own. */
    public Page page() {
        return page;
    }

    /** Wide and narrow, by day and by night: nothing for axe to find, and pictures in target/screens to look at. */
    public Screen looksRight(String name) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(scheme)
                        // nothing on its way from one colour to the other
                        .setReducedMotion(ReducedMotion.REDUCE));
                String as = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase());
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screens/" + as + ".png")));
                assertThat(Axe.finds(page)).as("what axe finds at %s", as).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                        .as("the width of %s", as)
                        .isLessThanOrEqualTo(width);
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complained of").isEmpty();
    }
}
