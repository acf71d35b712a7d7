/** The way in: pages and JSON, translated into commands and questions. */
@NullMarked
package org.opensupervision.api;

import org.jspecify.annotations.NullMarked;
