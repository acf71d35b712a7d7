/** Who is calling, by what they show it, and who may what. */
@NullMarked
package org.opensupervision.api.security;

import org.jspecify.annotations.NullMarked;
