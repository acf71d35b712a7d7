/** Axon on PostgreSQL, and what starts with the application. */
@NullMarked
package org.opensupervision.api.config;

import org.jspecify.annotations.NullMarked;
