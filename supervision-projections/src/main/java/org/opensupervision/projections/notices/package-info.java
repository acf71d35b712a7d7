/** What people are told in the application: the one door for telling them, and what they have been told. */
@NullMarked
package org.opensupervision.projections.notices;

import org.jspecify.annotations.NullMarked;
