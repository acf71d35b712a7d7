/** Supervisees recover at their own pace, and agree on a lighter caseload with a supervisor whom they let in. */
@NullMarked
package org.opensupervision.api.recovery;

import org.jspecify.annotations.NullMarked;
