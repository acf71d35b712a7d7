/** Who is calling. */
@NullMarked
package org.opensupervision.api.security;

import org.jspecify.annotations.NullMarked;
