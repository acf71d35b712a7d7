package org.opensupervision.api.assessments;

import java.util.List;
import org.opensupervision.domain.assessments.Instrument;

/** @param languages in which there are texts for it; with none it cannot be started */
record InstrumentView(Instrument key, List<String> languages) {}
