/** The product as it is run: processes of its own that answer over HTTP, and an agency that uses them. */
@NullMarked
package org.opensupervision.benchmarks.deployment;

import org.jspecify.annotations.NullMarked;
