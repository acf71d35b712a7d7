package org.opensupervision.domain.crooked;

import org.opensupervision.domain.shared.Rule;

public record Whim(String name, String field) implements Rule {}
