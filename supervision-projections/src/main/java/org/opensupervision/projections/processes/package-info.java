/** When this has happened, that is done: once, also by several nodes and after a crash, and not again by a rebuild. */
@NullMarked
package org.opensupervision.projections.processes;

import org.jspecify.annotations.NullMarked;
