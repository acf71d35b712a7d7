/** What a supervisee carries in a month: how many clients, and with how many of them it is trauma work. */
@NullMarked
package org.opensupervision.domain.workload;

import org.jspecify.annotations.NullMarked;
