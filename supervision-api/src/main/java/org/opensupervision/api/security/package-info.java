/** Who is calling, and who may what. */
@NullMarked
package org.opensupervision.api.security;

import org.jspecify.annotations.NullMarked;
