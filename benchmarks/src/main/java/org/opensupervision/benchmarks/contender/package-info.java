/** What is measured, and what all are measured with. */
@NullMarked
package org.opensupervision.benchmarks.contender;

import org.jspecify.annotations.NullMarked;
