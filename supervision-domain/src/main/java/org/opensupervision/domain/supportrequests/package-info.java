/** A supervisee asks for support; somebody sees it, answers it, and it ends with or without help. */
@NullMarked
package org.opensupervision.domain.supportrequests;

import org.jspecify.annotations.NullMarked;
