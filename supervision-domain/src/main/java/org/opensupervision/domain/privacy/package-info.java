/** What is known of a person is erased: the words are gone for good, hours and signatures stay under the bare id. */
@NullMarked
package org.opensupervision.domain.privacy;

import org.jspecify.annotations.NullMarked;
