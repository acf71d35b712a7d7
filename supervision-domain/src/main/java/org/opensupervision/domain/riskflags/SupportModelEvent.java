package org.opensupervision.domain.riskflags;

import java.time.LocalDate;
import java.util.List;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupportModelsId;

public sealed interface SupportModelEvent {

    SupportModelsId models();

    AgencyId agency();

    record SupportModelProposed(SupportModelsId models, AgencyId agency, SupportModel model, PersonId by, LocalDate on)
            implements SupportModelEvent {}

    /** {@code against} is the version that was in force; {@code months} begin with the latest. */
    record SupportModelTried(
            SupportModelsId models,
            AgencyId agency,
            String code,
            String against,
            List<TrialMonth> months,
            PersonId by,
            LocalDate on)
            implements SupportModelEvent {

        public SupportModelTried {
            months = List.copyOf(months);
        }
    }

    /** {@code from} is the first day that is read by it. */
    record SupportModelSwitched(
            SupportModelsId models, AgencyId agency, String code, String reason, PersonId by, LocalDate from)
            implements SupportModelEvent {}
}
