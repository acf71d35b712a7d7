/** What the application stands on: its database and the wiring of Axon. */
@NullMarked
package org.opensupervision.api.config;

import org.jspecify.annotations.NullMarked;
