package org.opensupervision.domain.privacy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.privacy.Duties.Duty.AGREEMENT;
import static org.opensupervision.domain.privacy.Duties.Duty.EMPLOYMENT;
import static org.opensupervision.domain.privacy.Duties.Duty.OPEN_REQUEST;
import static org.opensupervision.domain.privacy.Duties.Duty.UNSIGNED_RECORD;
import static org.opensupervision.domain.privacy.ErasureRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.time.LocalDate;
import java.time.Period;
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
import org.opensupervision.domain.privacy.ErasureCommand.ConsentToErasure;
import org.opensupervision.domain.privacy.ErasureCommand.ErasePerson;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureAsked;
import org.opensupervision.domain.privacy.ErasureEvent.ErasureConsented;
import org.opensupervision.domain.privacy.ErasureEvent.PersonErased;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.ErasureId;
import org.opensupervision.domain.shared.Rejected;

/** One person's erasure, which happens once, and takes two people where there are two. */
@AggregateRoot
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon reads and writes the id
class Erasure {

    private static final Period FOR_CONSENT = Period.ofDays(7);

    @AggregateIdentifier
    private ErasureId id;

    private @Nullable AgencyId agency;
    private @Nullable ErasureAsked asked;
    private boolean erased;

    @CommandHandlerInterceptor
    void stayInTheAgency(ErasureCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ErasureId erase(ErasePerson command, Duties duties, SecondPerson second, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        NOT_ERASED_YET.require(!erased);
        ERASURE_WAITS_FOR_CONSENT.require(asked == null || asked.until().isBefore(today));
        ERASED_BY_SOMEBODY_ELSE.require(!command.by().equals(command.person()));
        OTHER_LAW_IS_NAMED.require(command.ground() != LegalGround.OTHER_LAW || isGiven(command.words()));
        requireFree(duties.of(command.agency(), command.person(), today), command.leavingUnsigned());
        ErasureAsked wanted = wanted(command, today);
        apply(second.isThere(command.agency(), command.by(), today) ? wanted : erasedAs(wanted, today));
        return command.erasure();
    }

    /** What stands in the way may be new since. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void consent(ConsentToErasure command, Duties duties, BusinessCalendar calendar) {
        LocalDate today = calendar.today(command.agency());
        NOT_ERASED_YET.require(!erased);
        ErasureAsked wanted = asked;
        if (wanted == null || wanted.until().isBefore(today)) {
            throw new Rejected(ERASURE_IS_ASKED_FOR);
        }
        CONSENTED_BY_SOMEBODY_ELSE.require(!Set.of(wanted.by(), wanted.person()).contains(command.by()));
        requireFree(duties.of(command.agency(), wanted.person(), today), wanted.leavingUnsigned());
        apply(new ErasureConsented(id, command.agency(), wanted.person(), command.by(), today));
        apply(erasedAs(wanted, today));
    }

    private static ErasureAsked wanted(ErasePerson command, LocalDate today) {
        return new ErasureAsked(
                command.erasure(),
                command.agency(),
                command.person(),
                command.by(),
                today,
                today.plus(FOR_CONSENT),
                command.ground(),
                command.words(),
                command.leavingUnsigned());
    }

    private static PersonErased erasedAs(ErasureAsked wanted, LocalDate today) {
        return new PersonErased(
                wanted.erasure(),
                wanted.agency(),
                wanted.person(),
                wanted.by(),
                today,
                wanted.ground(),
                wanted.words());
    }

    @EventSourcingHandler
    void on(ErasureEvent event) {
        id = event.erasure();
        agency = event.agency();
        switch (event) {
            case ErasureAsked e -> asked = e;
            case ErasureConsented _ -> {}
            case PersonErased _ -> {
                asked = null;
                erased = true;
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
