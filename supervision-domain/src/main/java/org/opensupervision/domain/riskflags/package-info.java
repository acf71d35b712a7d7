/** Support gaps that were flagged, with the facts behind them, from raising to clearing. */
@NullMarked
package org.opensupervision.domain.riskflags;

import org.jspecify.annotations.NullMarked;
