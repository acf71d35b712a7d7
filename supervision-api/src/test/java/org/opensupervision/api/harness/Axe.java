package org.opensupervision.api.harness;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * All rules of axe on a page as it stands there. AxeBuilder would send axe three times for each look and judge in a
 * window of its own; here it is sent once to each page and judges there, which is the same where no page has frames.
 */
final class Axe {

    private static final String SOURCE = AxeBuilder.getAxeScript();

    /** What it cannot judge is let pass, but for contrast, and for frames, into which it does not look from here. */
    private static final String RUN = """
            async () => {
                const said = rule => rule.id + ': ' + rule.help
                    + rule.nodes.map(node => '\\n    ' + node.html).join('')
                const found = await axe.run(document, { resultTypes: ['violations', 'incomplete'] })
                const unjudged = found.incomplete
                    .filter(rule => ['color-contrast', 'frame-tested'].includes(rule.id))
                return found.violations.map(said)
                    .concat(unjudged.map(rule => 'cannot be judged: ' + said(rule)))
            }
            """;

    private Axe() {}

    @SuppressWarnings("unchecked")
    static List<String> finds(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate("() => {" + SOURCE + "}");
        }
        return (List<String>) page.evaluate(RUN);
    }
}
