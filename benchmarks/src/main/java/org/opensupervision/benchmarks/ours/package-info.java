/** The product's own event log and read models. */
@NullMarked
package org.opensupervision.benchmarks.ours;

import org.jspecify.annotations.NullMarked;
