package org.opensupervision.api.risk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many flags are announced anew to one reviewer in one week, Monday to Sunday:
 * OPENSUPERVISION_FLAGS_ANNOUNCEDPERREVIEWERANDWEEK.
 */
@ConfigurationProperties("opensupervision.flags")
record FlagSettings(@DefaultValue("5") int announcedPerReviewerAndWeek) {}
