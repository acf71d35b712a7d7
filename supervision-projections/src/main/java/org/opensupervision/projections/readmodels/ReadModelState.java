package org.opensupervision.projections.readmodels;

/**
 * How far a read model has come.
 *
 * @param reached the position in the event log up to which everything has been taken
 * @param behind events for it that have been written and not yet been taken
 * @param parked records of which something could not be taken, of all agencies
 */
public record ReadModelState(String view, long reached, long behind, long parked) {}
