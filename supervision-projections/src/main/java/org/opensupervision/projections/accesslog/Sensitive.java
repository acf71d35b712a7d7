package org.opensupervision.projections.accesslog;

import java.util.stream.Stream;

/** What shows something of people that is written down when somebody sees it. Answers that hold such are such. */
public interface Sensitive {

    /** As it is: what has been left out is not shown. */
    Stream<Shown> shown();
}
