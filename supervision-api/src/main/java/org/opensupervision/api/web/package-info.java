/** What every page and answer shares: callers, errors, commands sent once, reads that see one's own writes. */
@NullMarked
package org.opensupervision.api.web;

import org.jspecify.annotations.NullMarked;
