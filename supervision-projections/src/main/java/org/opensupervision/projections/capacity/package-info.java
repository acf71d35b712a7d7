/** Who says that they are at capacity, for those who supervise them. */
@NullMarked
package org.opensupervision.projections.capacity;

import org.jspecify.annotations.NullMarked;
