package org.opensupervision.projections.coverage;

/** So that <em>not done</em> can be told from <em>done but not signed</em>. */
public enum CoverageState {
    COVERED,
    UNSIGNED,
    GAP,
    NOT_REQUIRED
}
