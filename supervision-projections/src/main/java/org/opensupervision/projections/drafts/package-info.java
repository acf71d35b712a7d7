/** What people have begun to type and not saved yet. Not a read model: no event says these things. */
@NullMarked
package org.opensupervision.projections.drafts;

import org.jspecify.annotations.NullMarked;
