package org.opensupervision.domain.signals;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;

public sealed interface SignsCommand {

    WarningSignsId signs();

    AgencyId agency();

    record ChooseSign(
            @TargetAggregateIdentifier WarningSignsId signs,
            AgencyId agency,
            PersonId person,
            SignId sign,
            WarningSign what)
            implements SignsCommand {}

    /** What was noted of it before stays. */
    record PutSignAway(@TargetAggregateIdentifier WarningSignsId signs, AgencyId agency, SignId sign)
            implements SignsCommand {}

    /** Today; what is noted later on the same day replaces it. */
    record CheckIn(@TargetAggregateIdentifier WarningSignsId signs, AgencyId agency, List<NoticedSign> noticed)
            implements SignsCommand {}

    /** All signs, and all that was ever noted of them. */
    record WithdrawSigns(@TargetAggregateIdentifier WarningSignsId signs, AgencyId agency) implements SignsCommand {}
}
