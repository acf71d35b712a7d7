/** Everything that is kept about whoever asks, to take along. */
@NullMarked
package org.opensupervision.api.aboutme;

import org.jspecify.annotations.NullMarked;
