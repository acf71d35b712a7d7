/** Who saw what of mine; and whether that log is whole. */
@NullMarked
package org.opensupervision.api.accesslog;

import org.jspecify.annotations.NullMarked;
