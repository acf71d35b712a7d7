/** What supervisees carry, month by month, and how it compares: beside the flag, and never part of it. */
@NullMarked
package org.opensupervision.projections.workload;

import org.jspecify.annotations.NullMarked;
