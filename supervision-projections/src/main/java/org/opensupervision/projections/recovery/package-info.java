/** Recovery plans, for those who recover, and apart from them what of a plan is shared with a supervisor. */
@NullMarked
package org.opensupervision.projections.recovery;

import org.jspecify.annotations.NullMarked;
