/** Supervisee by month: how much supervision was due, done and signed. */
@NullMarked
package org.opensupervision.projections.coverage;

import org.jspecify.annotations.NullMarked;
