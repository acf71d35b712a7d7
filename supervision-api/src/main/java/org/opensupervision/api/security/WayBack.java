package org.opensupervision.api.security;

/** Where somebody wants to come back to, as a form says it: an address of ours, never of another site. */
public final class WayBack {

    public static final String FIELD = "back";

    private WayBack() {}

    public static String to(String address) {
        return isHere(address) ? address : "/";
    }

    private static boolean isHere(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.chars().allMatch(c -> c > ' ' && c < 0x7f && "\\{}".indexOf(c) < 0);
    }
}
