/**
 * Somebody agrees with themselves on how they take care of themselves: goals, who and what supports them, the signs that
 * mean stepping back. Whom they choose as a partner in it sees the goals, if and as long as they share them.
 */
@NullMarked
package org.opensupervision.domain.selfcare;

import org.jspecify.annotations.NullMarked;
