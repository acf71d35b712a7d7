package org.opensupervision.domain.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.privacy.Duties.Duty.AGREEMENT;
import static org.opensupervision.domain.privacy.Duties.Duty.EMPLOYMENT;
import static org.opensupervision.domain.privacy.Duties.Duty.OPEN_REQUEST;
import static org.opensupervision.domain.privacy.Duties.Duty.UNSIGNED_RECORD;
import static org.opensupervision.domain.privacy.ErasureRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.privacy.Duties.Duty;
import org.opensupervision.domain.privacy.ErasureCommand.ErasePerson;
import org.opensupervision.domain.privacy.ErasureEvent.PersonErased;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.ErasureId;

/** One person's erasure, which happens once. */
@AggregateRoot
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon reads and writes the id
class Erasure {

    @AggregateIdentifier
    private ErasureId id;

    private @Nullable AgencyId agency;

    @CommandHandlerInterceptor
    void stayInTheAgency(ErasureCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ErasureId erase(ErasePerson command, Duties duties, BusinessCalendar calendar) {
        NOT_ERASED_YET.require(agency == null);
        ERASED_BY_SOMEBODY_ELSE.require(!command.by().equals(command.person()));
        OTHER_LAW_IS_NAMED.require(command.ground() != LegalGround.OTHER_LAW || isGiven(command.words()));
        LocalDate today = calendar.today(command.agency());
        requireFree(duties.of(command.agency(), command.person(), today), command.leavingUnsigned());
        apply(new PersonErased(
                command.erasure(),
                command.agency(),
                command.person(),
                command.by(),
                today,
                command.ground(),
                command.words()));
        return command.erasure();
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        switch (event) {
            case PersonErased e -> {
                id = e.erasure();
                agency = e.agency();
            }
        }
    }

    private static void requireFree(Set<Duty> duties, boolean leavingUnsigned) {
        LEFT_BEFORE_BEING_ERASED.require(!duties.contains(EMPLOYMENT));
        AGREEMENTS_HAVE_ENDED.require(!duties.contains(AGREEMENT));
        RECORDS_ARE_SIGNED.require(leavingUnsigned || !duties.contains(UNSIGNED_RECORD));
        REQUESTS_ARE_DONE.require(!duties.contains(OPEN_REQUEST));
    }

    private static boolean isGiven(@Nullable String words) {
        return words != null && !words.isBlank();
    }
}
