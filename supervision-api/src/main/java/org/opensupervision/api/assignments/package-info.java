/** Supervision agreements over HTTP. */
@NullMarked
package org.opensupervision.api.assignments;

import org.jspecify.annotations.NullMarked;
