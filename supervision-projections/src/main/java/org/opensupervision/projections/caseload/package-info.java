/** Whom somebody supervises, who is due next, and what was last done with them. No tables of its own. */
@NullMarked
package org.opensupervision.projections.caseload;

import org.jspecify.annotations.NullMarked;
