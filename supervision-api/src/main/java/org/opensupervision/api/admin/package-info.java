/** What an administrator does about the system itself: read models, parked events, rebuilds. */
@NullMarked
package org.opensupervision.api.admin;

import org.jspecify.annotations.NullMarked;
