/** What people are told: the one door for telling them, what they have been told, and which mails that makes. */
@NullMarked
package org.opensupervision.projections.notices;

import org.jspecify.annotations.NullMarked;
