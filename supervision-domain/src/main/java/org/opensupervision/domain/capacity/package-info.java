/** A supervisee says that they are at capacity, until a day, and what would help; nothing is concluded from it. */
@NullMarked
package org.opensupervision.domain.capacity;

import org.jspecify.annotations.NullMarked;
