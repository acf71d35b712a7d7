/** What is personal is sealed with a key of the person whose it is; without the key it is gone. Who was erased. */
@NullMarked
package org.opensupervision.projections.privacy;

import org.jspecify.annotations.NullMarked;
