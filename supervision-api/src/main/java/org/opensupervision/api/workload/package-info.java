/** Caseloads and trauma work, reported month by month: by supervisees themselves or by those who supervise them. */
@NullMarked
package org.opensupervision.api.workload;

import org.jspecify.annotations.NullMarked;
