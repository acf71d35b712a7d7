/** What may be asked, what is decided, and what has happened; knows no Spring, no SQL and no HTTP. */
@NullMarked
package org.opensupervision.domain;

import org.jspecify.annotations.NullMarked;
