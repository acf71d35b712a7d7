/** What is typed into forms is kept on the server until it is saved. */
@NullMarked
package org.opensupervision.api.drafts;

import org.jspecify.annotations.NullMarked;
