/**
 * Somebody assesses themselves with an instrument, of their own accord, and alone decides who sees what of the result.
 * Burnout and secondary traumatic stress are kept apart, and nothing is ever added up over scales.
 */
@NullMarked
package org.opensupervision.domain.assessments;

import org.jspecify.annotations.NullMarked;
