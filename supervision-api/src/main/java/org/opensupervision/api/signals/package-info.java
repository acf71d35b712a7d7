/** People choose the warning signs that they watch for, and note which of them are there; nobody else sees any of it. */
@NullMarked
package org.opensupervision.api.signals;

import org.jspecify.annotations.NullMarked;
