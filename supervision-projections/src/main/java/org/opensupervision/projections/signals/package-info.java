/** The warning signs that people watch for in themselves, and on which days they noticed them. */
@NullMarked
package org.opensupervision.projections.signals;

import org.jspecify.annotations.NullMarked;
