/** What every read model has in common: rows that follow from the history of each record, written in batches. */
@NullMarked
package org.opensupervision.projections.readmodels;

import org.jspecify.annotations.NullMarked;
