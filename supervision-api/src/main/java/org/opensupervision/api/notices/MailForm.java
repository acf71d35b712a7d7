package org.opensupervision.api.notices;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opensupervision.projections.notices.KindOfNotice;

/** Of which notices somebody wants to hear by mail as well; of none if nothing is chosen. */
record MailForm(@Nullable Set<KindOfNotice> kinds) {

    Set<KindOfNotice> chosen() {
        return kinds == null ? Set.of() : kinds;
    }
}
