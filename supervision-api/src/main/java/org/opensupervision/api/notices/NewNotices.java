package org.opensupervision.api.notices;

import org.jspecify.annotations.Nullable;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.projections.notices.NoticesQuery.HowManyAreNew;
import org.opensupervision.projections.notices.NoticesReader;

/** Counted when a page says how many, not where a form only leads on to another page. */
public final class NewNotices {

    private final NoticesReader reader;
    private final @Nullable SignedIn whose;
    private @Nullable Long counted;

    NewNotices(NoticesReader reader, @Nullable SignedIn whose) {
        this.reader = reader;
        this.whose = whose;
    }

    public long count() {
        if (counted == null) {
            counted = whose == null ? 0L : reader.ask(new HowManyAreNew(whose.agency(), whose.person()));
        }
        return counted;
    }
}
