/** What all pages share: the frame around them, where one can go, how days and names are said, how forms are refused. */
@NullMarked
package org.opensupervision.api.pages;

import org.jspecify.annotations.NullMarked;
