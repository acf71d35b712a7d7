/** What may be said of several people together, so that it says nothing of fewer. */
@NullMarked
package org.opensupervision.projections.aggregates;

import org.jspecify.annotations.NullMarked;
