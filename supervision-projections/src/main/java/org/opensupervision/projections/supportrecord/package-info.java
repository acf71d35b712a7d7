/** The dated facts about one supervisee's support, that coverage and the support profile are computed from. */
@NullMarked
package org.opensupervision.projections.supportrecord;

import org.jspecify.annotations.NullMarked;
