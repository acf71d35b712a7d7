/** The agency that the tests tell their stories about, and how they tell them. */
package org.opensupervision.domain.riverbend;
