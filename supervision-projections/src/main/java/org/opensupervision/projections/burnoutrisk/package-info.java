/** The support profile of a supervisee, explained, and the flags that followed from it. */
@NullMarked
package org.opensupervision.projections.burnoutrisk;

import org.jspecify.annotations.NullMarked;
