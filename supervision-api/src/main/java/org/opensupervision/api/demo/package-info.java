/** The sample agency, loaded through the same door as any other log. */
@NullMarked
package org.opensupervision.api.demo;

import org.jspecify.annotations.NullMarked;
