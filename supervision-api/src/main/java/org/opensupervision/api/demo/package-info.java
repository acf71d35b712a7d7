/** The sample agency, loaded through the same door as any other log; what no log has, its people do themselves. */
@NullMarked
package org.opensupervision.api.demo;

import org.jspecify.annotations.NullMarked;
