/** What one is told of one's way in and of what others did: on a page, for programs, and as a count on every page. */
@NullMarked
package org.opensupervision.api.notices;

import org.jspecify.annotations.NullMarked;
