/** The agency, its teams and its policy over HTTP. */
@NullMarked
package org.opensupervision.api.agency;

import org.jspecify.annotations.NullMarked;
