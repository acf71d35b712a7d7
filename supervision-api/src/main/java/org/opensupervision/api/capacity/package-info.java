/** Supervisees say that they are at capacity; their supervisors read it. */
@NullMarked
package org.opensupervision.api.capacity;

import org.jspecify.annotations.NullMarked;
