/** Attacks on the running application. */
package org.opensupervision.api.attacks;
