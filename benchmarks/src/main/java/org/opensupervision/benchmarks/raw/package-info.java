/** Rows in and out through pgjdbc alone: the ceiling. */
@NullMarked
package org.opensupervision.benchmarks.raw;

import org.jspecify.annotations.NullMarked;
