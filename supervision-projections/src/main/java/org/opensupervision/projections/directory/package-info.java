/** Who and what an agency consists of: people with their roles, teams, employment and leave. */
@NullMarked
package org.opensupervision.projections.directory;

import org.jspecify.annotations.NullMarked;
