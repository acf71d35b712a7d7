/** What can be known: projections of the events, and the questions that they answer. */
@NullMarked
package org.opensupervision.projections;

import org.jspecify.annotations.NullMarked;
