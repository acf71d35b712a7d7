/** The record of a supervision session, from its writing to signature, confirmation, amendment and rating. */
@NullMarked
package org.opensupervision.domain.sessions;

import org.jspecify.annotations.NullMarked;
