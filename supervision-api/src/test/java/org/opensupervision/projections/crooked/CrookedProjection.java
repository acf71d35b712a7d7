package org.opensupervision.projections.crooked;

import org.opensupervision.api.crooked.CrookedApiHelper;

public record CrookedProjection(CrookedApiHelper upwards) {}
