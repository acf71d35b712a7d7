/** Who saw what of whom, in a chain that shows tampering; docs/decisions/0024. */
@NullMarked
package org.opensupervision.projections.accesslog;

import org.jspecify.annotations.NullMarked;
