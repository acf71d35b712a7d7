/** People, their roles, teams and leave over HTTP. */
@NullMarked
package org.opensupervision.api.people;

import org.jspecify.annotations.NullMarked;
