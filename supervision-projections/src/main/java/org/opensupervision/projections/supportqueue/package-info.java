/** Requests for support and how far they have come. */
@NullMarked
package org.opensupervision.projections.supportqueue;

import org.jspecify.annotations.NullMarked;
