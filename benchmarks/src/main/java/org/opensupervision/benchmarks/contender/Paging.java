package org.opensupervision.benchmarks.contender;

import org.opensupervision.domain.shared.AgencyId;

/** A contender that shows the sessions of many agencies, each its own. */
public interface Paging extends Contender {

    void fill(int agencies, int sessionsEach);

    AgencyId agency(int number);

    /** How many sessions are on the first page of an agency, the latest first. */
    int page(AgencyId agency);
}
