package org.opensupervision.api.signin;

import java.util.List;

/** What people call the browser that calls itself Mozilla/5.0. Only to tell one's own apart: anybody can send anything. */
final class BrowserNames {

    private record Name(String sign, String name) {}

    /** The first that is found: Edge calls itself Chrome too, and Chrome Safari. */
    private static final List<Name> BROWSERS = List.of(
            new Name("Edg", "Edge"),
            new Name("OPR/", "Opera"),
            new Name("Firefox/", "Firefox"),
            new Name("Chrome/", "Chrome"),
            new Name("Safari/", "Safari"));

    private static final List<Name> SYSTEMS = List.of(
            new Name("Android", "Android"),
            new Name("iPhone", "an iPhone"),
            new Name("iPad", "an iPad"),
            new Name("Windows", "Windows"),
            new Name("Mac OS X", "a Mac"),
            new Name("Linux", "Linux"));

    public String of(String userAgent) {
        String browser = first(BROWSERS, userAgent, "");
        return browser.isEmpty() ? userAgent : browser + " on " + first(SYSTEMS, userAgent, "another system");
    }

    private static String first(List<Name> names, String userAgent, String otherwise) {
        return names.stream()
                .filter(each -> userAgent.contains(each.sign()))
                .map(Name::name)
                .findFirst()
                .orElse(otherwise);
    }
}
