package org.opensupervision.domain.riskflags;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.riskflags.SupportModelRule.MODEL_CODE_IS_FREE;
import static org.opensupervision.domain.riskflags.SupportModelRule.MODEL_IS_KNOWN;
import static org.opensupervision.domain.riskflags.SupportModelRule.MODEL_IS_NOT_IN_FORCE;
import static org.opensupervision.domain.riskflags.SupportModelRule.REASON_OF_SWITCH_WITHIN_LIMIT;
import static org.opensupervision.domain.riskflags.SupportModelRule.SWITCH_SAYS_WHY;
import static org.opensupervision.domain.riskflags.SupportModelRule.TRIED_BEFORE_SWITCH;
import static org.opensupervision.domain.riskflags.SupportModelRule.TRIED_BESIDE_THE_ONE_IN_FORCE;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.riskflags.SupportModelCommand.ProposeSupportModel;
import org.opensupervision.domain.riskflags.SupportModelCommand.SwitchSupportModel;
import org.opensupervision.domain.riskflags.SupportModelCommand.TrySupportModel;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelProposed;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelSwitched;
import org.opensupervision.domain.riskflags.SupportModelEvent.SupportModelTried;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.SupportModelsId;

/** The versions of the support model at one agency: nothing is read by a new one before it was tried beside the old. */
@AggregateRoot
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon reads and writes the id
class SupportModels {

    private static final int LONGEST_REASON = 2_000;

    @AggregateIdentifier
    private SupportModelsId id;

    private @Nullable AgencyId agency;
    private String inForce = SupportModel.V1.code();
    private final Set<String> known = new HashSet<>(Set.of(SupportModel.V1.code()));
    private final Set<String> onceInForce = new HashSet<>(Set.of(SupportModel.V1.code()));
    private final Map<String, String> triedBeside = new HashMap<>();

    @CommandHandlerInterceptor
    void stayInTheAgency(SupportModelCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void propose(ProposeSupportModel command, BusinessCalendar calendar) {
        command.model().requireInRange();
        MODEL_CODE_IS_FREE.require(!known.contains(command.model().code()));
        apply(new SupportModelProposed(
                command.models(), command.agency(), command.model(), command.by(), calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void tryOut(TrySupportModel command, BusinessCalendar calendar) {
        MODEL_IS_KNOWN.require(known.contains(command.code()));
        MODEL_IS_NOT_IN_FORCE.require(!inForce.equals(command.code()));
        TRIED_BESIDE_THE_ONE_IN_FORCE.require(inForce.equals(command.against()));
        apply(new SupportModelTried(
                command.models(),
                command.agency(),
                command.code(),
                command.against(),
                command.months(),
                command.by(),
                calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void switchTo(SwitchSupportModel command, BusinessCalendar calendar) {
        MODEL_IS_KNOWN.require(known.contains(command.code()));
        MODEL_IS_NOT_IN_FORCE.require(!inForce.equals(command.code()));
        TRIED_BEFORE_SWITCH.require(
                onceInForce.contains(command.code()) || inForce.equals(triedBeside.get(command.code())));
        SWITCH_SAYS_WHY.require(!command.reason().isBlank());
        REASON_OF_SWITCH_WITHIN_LIMIT.require(command.reason().length() <= LONGEST_REASON);
        apply(new SupportModelSwitched(
                command.models(),
                command.agency(),
                command.code(),
                command.reason(),
                command.by(),
                calendar.today(command.agency())));
    }

    @EventSourcingHandler
    void on(SupportModelEvent event) {
        switch (event) {
            case SupportModelProposed e -> {
                id = e.models();
                agency = e.agency();
                known.add(e.model().code());
            }
            case SupportModelTried e -> {
                id = e.models();
                agency = e.agency();
                triedBeside.put(e.code(), e.against());
            }
            case SupportModelSwitched e -> {
                inForce = e.code();
                onceInForce.add(e.code());
            }
        }
    }
}
