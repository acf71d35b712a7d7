package org.opensupervision.projections.paging;

import java.util.List;

public record Paged<T>(Page page, List<T> items) {}
