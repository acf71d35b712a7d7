/** Who is calling, and by what they show it. */
@NullMarked
package org.opensupervision.api.security;

import org.jspecify.annotations.NullMarked;
