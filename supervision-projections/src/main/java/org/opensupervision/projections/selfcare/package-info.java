/** What people have agreed with themselves, and what of it those read whom they chose as partners. */
@NullMarked
package org.opensupervision.projections.selfcare;

import org.jspecify.annotations.NullMarked;
