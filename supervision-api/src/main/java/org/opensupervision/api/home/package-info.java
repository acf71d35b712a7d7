/** What waits for somebody today, put together from the features. */
@NullMarked
package org.opensupervision.api.home;

import org.jspecify.annotations.NullMarked;
