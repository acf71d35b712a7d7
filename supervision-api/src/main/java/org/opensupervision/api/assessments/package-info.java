/** People assess themselves, of their own accord, and decide who sees what of it. */
@NullMarked
package org.opensupervision.api.assessments;

import org.jspecify.annotations.NullMarked;
