/** Who supervises whom, on which terms, from when to when. */
@NullMarked
package org.opensupervision.projections.assignments;

import org.jspecify.annotations.NullMarked;
