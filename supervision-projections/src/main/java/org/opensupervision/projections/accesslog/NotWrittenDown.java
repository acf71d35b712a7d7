package org.opensupervision.projections.accesslog;

import org.jspecify.annotations.Nullable;

/** Who sees something could not be written down, so it must not be shown. */
public class NotWrittenDown extends RuntimeException {

    NotWrittenDown(@Nullable Throwable cause) {
        super("not written down", cause);
    }
}
