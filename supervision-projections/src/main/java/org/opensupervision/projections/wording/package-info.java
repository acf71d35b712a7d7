/** What is said to people, until it is known in which language. */
@NullMarked
package org.opensupervision.projections.wording;

import org.jspecify.annotations.NullMarked;
