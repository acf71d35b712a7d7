/**
 * Somebody recovers in three phases, of their own accord and at their own pace, and agrees with their supervisor, if they
 * let them, on fewer or lighter cases for a while. Not therapy, and nothing that somebody is judged by.
 */
@NullMarked
package org.opensupervision.domain.recovery;

import org.jspecify.annotations.NullMarked;
