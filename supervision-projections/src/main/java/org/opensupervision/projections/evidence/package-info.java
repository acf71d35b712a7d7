/** What an agency's own data say about support and burnout, and how far they can be trusted; docs/evidence.md. */
@NullMarked
package org.opensupervision.projections.evidence;

import org.jspecify.annotations.NullMarked;
