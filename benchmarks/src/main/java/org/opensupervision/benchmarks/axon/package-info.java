/** Axon Framework as released, on its own storage engines. */
@NullMarked
package org.opensupervision.benchmarks.axon;

import org.jspecify.annotations.NullMarked;
