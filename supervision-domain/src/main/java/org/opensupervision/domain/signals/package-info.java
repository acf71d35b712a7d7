/**
 * Somebody chooses the signs by which they notice in themselves that it is getting too much, and notes on a day which of
 * them are there; for themselves alone, and nothing is concluded from it.
 */
@NullMarked
package org.opensupervision.domain.signals;

import org.jspecify.annotations.NullMarked;
