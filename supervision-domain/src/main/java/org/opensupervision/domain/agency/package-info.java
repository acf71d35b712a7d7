/** An agency, its teams, and what it agrees on with its supervisees unless they agree otherwise. */
@NullMarked
package org.opensupervision.domain.agency;

import org.jspecify.annotations.NullMarked;
