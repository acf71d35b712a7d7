package org.opensupervision.api.security;

import java.util.regex.Pattern;

/** What a browser calls itself, but for versions: it may be brought up to date while somebody is signed in. */
final class KindOfBrowser {

    private static final Pattern VERSION = Pattern.compile("[0-9][0-9._]*");

    private KindOfBrowser() {}

    static boolean isSame(String one, String other) {
        return withoutVersions(one).equals(withoutVersions(other));
    }

    private static String withoutVersions(String name) {
        return VERSION.matcher(name).replaceAll("");
    }
}
