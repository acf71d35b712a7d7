package org.opensupervision.domain.signals;

import org.jspecify.annotations.Nullable;

/** What somebody notices in themselves: one of the suggested signs, or their own words. */
public record WarningSign(
        SignKind kind,
        @Nullable SuggestedSign suggested,
        @Nullable String words) {

    /** A short line, as it stands on a chip. */
    private static final int LONGEST_WORDS = 200;

    public static WarningSign suggested(SuggestedSign sign) {
        return new WarningSign(sign.kind(), sign, null);
    }

    public static WarningSign inOwnWords(SignKind kind, String words) {
        return new WarningSign(kind, null, words);
    }

    boolean saysOneThing() {
        return suggested == null ? words != null && !words.isBlank() : words == null;
    }

    boolean isOfItsKind() {
        return suggested == null || suggested.kind() == kind;
    }

    boolean isWithinLimit() {
        return words == null || words.length() <= LONGEST_WORDS;
    }
}
