package org.opensupervision.api.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The browser of this machine, started once for all tests. It loads nothing from elsewhere, not even itself. */
final class Chromium {

    private static final int PATIENCE_MILLIS = 10_000;

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(installed())
                    // without --disable-background-networking the start hangs where there is no network
                    .setArgs(List.of("--no-sandbox", "--disable-background-networking")));

    static {
        EndOfTests.close(PLAYWRIGHT);
    }

    private Chromium() {}

    static BrowserContext newContext() {
        return patient(BROWSER.newContext());
    }

    static BrowserContext newContextWithoutScripts() {
        return patient(BROWSER.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)));
    }

    private static BrowserContext patient(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    private static Path installed() {
        String set = System.getenv("CHROMIUM");
        return Stream.of(
                        set,
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(path -> path != null && Files.isExecutable(Path.of(path)))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "There is no Chromium. Install it (apt-get install chromium) or set CHROMIUM to where it is."));
    }
}
