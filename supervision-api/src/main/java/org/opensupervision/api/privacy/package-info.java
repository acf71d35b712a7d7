/** What becomes of the keys that personal data is sealed with. */
@NullMarked
package org.opensupervision.api.privacy;

import org.jspecify.annotations.NullMarked;
