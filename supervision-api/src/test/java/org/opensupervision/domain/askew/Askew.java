package org.opensupervision.domain.askew;

import org.opensupervision.domain.crooked.CrookedCommand;

public record Askew(CrookedCommand neighbour) {}
