/** Every session as its record stands, with signature, answers, ratings and amendments. */
@NullMarked
package org.opensupervision.projections.sessionlog;

import org.jspecify.annotations.NullMarked;
