/** What becomes of the keys of people, and how somebody is erased until nothing personal is left anywhere. */
@NullMarked
package org.opensupervision.api.privacy;

import org.jspecify.annotations.NullMarked;
