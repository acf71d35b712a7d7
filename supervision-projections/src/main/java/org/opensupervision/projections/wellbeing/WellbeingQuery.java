package org.opensupervision.projections.wellbeing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assessments.Audience;
import org.opensupervision.domain.assessments.Band;
import org.opensupervision.domain.assessments.Extent;
import org.opensupervision.domain.assessments.ScaleScore;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.accesslog.KindOfData;
import org.opensupervision.projections.accesslog.Sensitive;
import org.opensupervision.projections.accesslog.Shown;
import org.opensupervision.projections.concern.Reach;
import org.opensupervision.projections.directory.PersonRef;
import org.opensupervision.projections.paging.PageRequest;

public sealed interface WellbeingQuery {

    enum AssessmentState {
        UNDER_WAY,
        PAUSED,
        COMPLETED,
        /** That there was one is left, for its person; nothing of what it said. */
        WITHDRAWN
    }

    /** The latest comes first. With answers: the reach is that of whose they are, and nobody else's. */
    record WhatIsAssessed(AgencyId agency, Reach reach, PageRequest page) implements WellbeingQuery {}

    /** With answers, for whose it is. */
    record HowAnAssessmentStands(AgencyId agency, AssessmentId assessment) implements WellbeingQuery {}

    record WhomAssessmentConcerns(AgencyId agency, AssessmentId assessment) implements WellbeingQuery {}

    /** With those who supervise somebody. Null for all: person. The latest comes first. */
    record WhatIsSharedWithSupervisors(
            AgencyId agency, Reach reach, @Nullable PersonId person, PageRequest page) implements WellbeingQuery {}

    /** Of everybody who shares their scores for the agency's evidence, completed by a day. */
    record WhatIsSharedForEvidence(AgencyId agency, LocalDate asOf) implements WellbeingQuery {}

    /** To be counted together with others; whoever reads an answer made of it is not told whose it is. */
    record SharedForEvidence(PersonId person, String instrument, LocalDate completedOn, List<SharedScore> scores) {}

    /** With answers: shown to nobody but {@code person}. */
    record OwnAssessment(
            AssessmentId id,
            PersonId person,
            String instrument,
            AssessmentState state,
            LocalDate startedOn,
            @Nullable LocalDate completedOn,
            Map<Integer, Integer> answers,
            List<ScaleScore> scores,
            Map<Audience, Extent> shared)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(person, KindOfData.SELF_ASSESSMENT, id.value()));
        }
    }

    /** One scale of it, as far as it is shared. */
    record SharedScore(String scale, @Nullable Double score, Band.@Nullable Level band) {}

    record SharedResult(
            AssessmentId id,
            PersonRef person,
            String instrument,
            Extent extent,
            LocalDate completedOn,
            LocalDate sharedOn,
            List<SharedScore> scores)
            implements Sensitive {

        @Override
        public Stream<Shown> shown() {
            return Stream.of(new Shown(person.id(), KindOfData.SELF_ASSESSMENT, id.value()));
        }
    }
}
