/** The few words that every feature uses: ids, days, the three functions, and how a rule refuses. */
@NullMarked
package org.opensupervision.domain.shared;

import org.jspecify.annotations.NullMarked;
