/** Measures the product's event store beside others, on one PostgreSQL, in one run: {@code bin/bench}. */
@NullMarked
package org.opensupervision.benchmarks;

import org.jspecify.annotations.NullMarked;
