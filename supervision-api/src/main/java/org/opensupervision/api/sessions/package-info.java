/** Session records over HTTP. */
@NullMarked
package org.opensupervision.api.sessions;

import org.jspecify.annotations.NullMarked;
