/** Coverage and hours over HTTP. */
@NullMarked
package org.opensupervision.api.coverage;

import org.jspecify.annotations.NullMarked;
