/** Earlier logs as CSV files, carried over row by row through commands. */
@NullMarked
package org.opensupervision.api.imports;

import org.jspecify.annotations.NullMarked;
