package org.opensupervision.projections.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody.
 *
 * @param about the token, request or flag, if it is one in particular
 */
public record Notice(KindOfNotice kind, @Nullable UUID about) {

    public static Notice of(KindOfNotice kind) {
        return new Notice(kind, null);
    }

    public static Notice of(KindOfNotice kind, UUID about) {
        return new Notice(kind, about);
    }
}
