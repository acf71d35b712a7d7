/** Support profiles, evaluations and flags over HTTP. */
@NullMarked
package org.opensupervision.api.risk;

import org.jspecify.annotations.NullMarked;
