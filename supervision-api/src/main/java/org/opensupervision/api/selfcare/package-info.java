/** People agree with themselves on how they take care of themselves; whom they choose reads the goals that they share. */
@NullMarked
package org.opensupervision.api.selfcare;

import org.jspecify.annotations.NullMarked;
