/** Texts of instruments that agencies have loaded. Not a read model: no event says these things. */
@NullMarked
package org.opensupervision.projections.itemtexts;

import org.jspecify.annotations.NullMarked;
