/** What an agency's own data say about support and burnout: for directors, of people together and never of one. */
@NullMarked
package org.opensupervision.api.evidence;

import org.jspecify.annotations.NullMarked;
