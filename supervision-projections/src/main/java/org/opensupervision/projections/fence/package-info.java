/** Keeps agencies apart in the database: row-level security, and the connections that it holds for. */
@NullMarked
package org.opensupervision.projections.fence;

import org.jspecify.annotations.NullMarked;
