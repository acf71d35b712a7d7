/** Minutes of supervision that each supervisee was given, by function. */
@NullMarked
package org.opensupervision.projections.hours;

import org.jspecify.annotations.NullMarked;
