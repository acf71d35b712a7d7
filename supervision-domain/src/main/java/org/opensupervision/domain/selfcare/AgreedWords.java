package org.opensupervision.domain.selfcare;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.SignId;

/**
 * What an agreement says beside its goals.
 *
 * @param support who and what supports me
 * @param steppingBack what means stepping back, and what I do then
 * @param signs of those that I watch for, the ones that mean it
 */
public record AgreedWords(
        @Nullable String support, @Nullable String steppingBack, List<SignId> signs) {

    static final int LONGEST = 5_000;
    private static final int MOST_SIGNS = 10;

    public AgreedWords {
        signs = List.copyOf(signs);
    }

    boolean isWithinLimit() {
        return isShort(support) && isShort(steppingBack) && signs.size() <= MOST_SIGNS;
    }

    static boolean isShort(@Nullable String words) {
        return words == null || words.length() <= LONGEST;
    }
}
