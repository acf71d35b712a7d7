/** The supervision agreement: who supervises whom, how often, how much, from when to when. */
@NullMarked
package org.opensupervision.domain.assignments;

import org.jspecify.annotations.NullMarked;
