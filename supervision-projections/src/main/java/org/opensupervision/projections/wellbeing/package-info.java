/** What people found of themselves, for them alone, and apart from it what of that they share. */
@NullMarked
package org.opensupervision.projections.wellbeing;

import org.jspecify.annotations.NullMarked;
