/** Requests for support over HTTP. */
@NullMarked
package org.opensupervision.api.supportrequests;

import org.jspecify.annotations.NullMarked;
