package org.opensupervision.projections.readmodels;

import java.util.Set;

/**
 * What of a record is not to be projected.
 *
 * @param waiting whether something of it is parked, so that what follows has to wait
 * @param discarded versions that somebody has decided to leave out
 */
record Exceptions(boolean waiting, Set<Long> discarded) {

    static final Exceptions NONE = new Exceptions(false, Set.of());
}
