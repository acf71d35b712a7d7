/** Who works at an agency, in which roles and team, from when to when, and when they are on leave. */
@NullMarked
package org.opensupervision.domain.people;

import org.jspecify.annotations.NullMarked;
