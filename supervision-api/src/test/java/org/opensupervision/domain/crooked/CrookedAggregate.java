package org.opensupervision.domain.crooked;

import org.axonframework.modelling.command.AggregateRoot;

/** Abstract, so that nobody takes it for an aggregate of the product. */
@AggregateRoot
public abstract class CrookedAggregate {}
