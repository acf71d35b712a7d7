/** Long answers in pages. */
@NullMarked
package org.opensupervision.projections.paging;

import org.jspecify.annotations.NullMarked;
