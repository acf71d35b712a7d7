package org.opensupervision.benchmarks.axon;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.opensupervision.domain.shared.SessionId;

/** Changes nothing. */
public record Look(@TargetAggregateIdentifier SessionId session) {}
