/** Pekko Persistence JDBC and Pekko Projection as released. */
@NullMarked
package org.opensupervision.benchmarks.pekko;

import org.jspecify.annotations.NullMarked;
