/** How events are written down, and how far the projections have read them. */
@NullMarked
package org.opensupervision.projections.eventstore;

import org.jspecify.annotations.NullMarked;
