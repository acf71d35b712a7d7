package org.opensupervision.api.aboutme;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.springframework.stereotype.Component;

/** What is kept about somebody, and nothing that others have said to them in confidence about themselves. */
@Component
class Everything {

    private final OwnWork work;
    private final OwnSupport support;
    private final OwnUse use;
    private final BusinessCalendar calendar;

    Everything(OwnWork work, OwnSupport support, OwnUse use, BusinessCalendar calendar) {
        this.work = work;
        this.support = support;
        this.use = use;
        this.calendar = calendar;
    }

    List<Section> about(SignedIn me) {
        LocalDate today = calendar.today(me.agency());
        return Stream.of(work.sections(me, today), support.sections(me, today), use.sections(me))
                .flatMap(List::stream)
                .toList();
    }
}
