package org.opensupervision.api.demo;

import java.util.List;
import org.opensupervision.domain.shared.PersonId;

/** Something that somebody of the sample agency keeps for themselves, or with others, as it came about. */
record SampleRecord(Object id, List<Step> steps) {

    /** Leaves one event in the record. */
    record Step(PersonId by, Object command) {}
}
