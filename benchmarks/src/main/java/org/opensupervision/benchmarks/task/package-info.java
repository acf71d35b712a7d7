/** What the process of a contender is told to do, and reports. */
@NullMarked
package org.opensupervision.benchmarks.task;

import org.jspecify.annotations.NullMarked;
