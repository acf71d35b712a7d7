package org.opensupervision.api.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Whoever has no mouse: from one thing to the next by Tab, and then a key. */
public final class Keyboard {

    private static final int FAR = 100;

    private final Page page;

    private Keyboard(Page page) {
        this.page = page;
    }

    public static Keyboard of(Screen screen) {
        return new Keyboard(screen.page());
    }

    /** Forward until what begins with these words has the focus. */
    public Keyboard to(String words) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if (focused().startsWith(words)) {
                return this;
            }
        }
        throw new AssertionError("Tab never comes to " + words);
    }

    public Keyboard press(String key) {
        page.keyboard().press(key);
        return this;
    }

    public Keyboard type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Not lost to the page as a whole, from where Tab would begin anew. */
    public Keyboard isAt(String selector) {
        page.waitForFunction("at => document.activeElement.matches(at)", selector);
        return this;
    }

    /** Whoever cannot see the focus ring has lost their place, too. */
    public Keyboard seesWhereItIs() {
        assertThat((Boolean) page.evaluate("""
                () => {
                    const shown = document.activeElement.matches('.chips input')
                        ? document.activeElement.nextElementSibling : document.activeElement;
                    const style = getComputedStyle(shown);
                    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
                        || style.boxShadow !== 'none';
                }"""))
                .as("there is a ring around %s", focused())
                .isTrue();
        return this;
    }

    private String focused() {
        return (String) page.evaluate("""
                () => {
                    const it = document.activeElement;
                    const label = it.labels && it.labels.length > 0 ? it.labels[0].textContent : it.textContent;
                    return (it.getAttribute('aria-label') || label || '').trim().replace(/\\s+/g, ' ');
                }""");
    }
}
