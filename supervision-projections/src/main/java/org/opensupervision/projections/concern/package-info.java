/** Whom a record concerns, and whose records an answer may hold. */
@NullMarked
package org.opensupervision.projections.concern;

import org.jspecify.annotations.NullMarked;
