package org.opensupervision.domain.signals;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;
import static org.opensupervision.domain.signals.SignsRule.*;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SignId;
import org.opensupervision.domain.shared.WarningSignsId;
import org.opensupervision.domain.signals.SignsCommand.*;
import org.opensupervision.domain.signals.SignsEvent.*;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class WarningSigns {

    private static final int MOST = 10;

    @AggregateIdentifier
    private WarningSignsId id;

    private @Nullable AgencyId agency;
    private PersonId person;

    /** As they stand; of an erased person it is not known any more what they say. */
    private final Map<SignId, Optional<WarningSign>> chosen = new HashMap<>();

    private final Set<SignId> ever = new HashSet<>();
    private @Nullable LocalDate lastDay;
    private final Map<SignId, Presence> noticed = new HashMap<>();
    private boolean empty = true;

    @CommandHandlerInterceptor
    void stayInTheAgency(SignsCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void choose(ChooseSign command, BusinessCalendar calendar) {
        SIGN_SAYS_ONE_THING.require(command.what().saysOneThing());
        SIGN_IS_OF_ITS_KIND.require(command.what().isOfItsKind());
        SIGN_WITHIN_LIMIT.require(command.what().isWithinLimit());
        SIGN_IS_NEW.require(!ever.contains(command.sign()));
        SIGN_IS_CHOSEN_ONCE.require(!chosen.containsValue(Optional.of(command.what())));
        TEN_SIGNS_AT_MOST.require(chosen.size() < MOST);
        apply(new SignChosen(
                command.signs(),
                command.agency(),
                command.person(),
                command.sign(),
                command.what(),
                calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void putAway(PutSignAway command, BusinessCalendar calendar) {
        SIGN_IS_CHOSEN.require(chosen.containsKey(command.sign()));
        apply(new SignPutAway(id, command.agency(), command.sign(), calendar.today(command.agency())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void checkIn(CheckIn command, BusinessCalendar calendar) {
        SOMETHING_IS_NOTED.require(!command.noticed().isEmpty());
        List<SignId> signs = command.noticed().stream().map(NoticedSign::sign).toList();
        NOTED_ARE_CHOSEN_SIGNS.require(chosen.keySet().containsAll(signs));
        EACH_SIGN_IS_NOTED_ONCE.require(new HashSet<>(signs).size() == signs.size());
        LocalDate today = calendar.today(command.agency());
        List<NoticedSign> changed = command.noticed().stream()
                .filter(each -> !today.equals(lastDay) || noticed.get(each.sign()) != each.presence())
                .toList();
        if (!changed.isEmpty()) {
            apply(new CheckedIn(id, command.agency(), person, today, changed));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void withdraw(WithdrawSigns command, BusinessCalendar calendar) {
        SIGNS_ARE_THERE.require(!empty);
        apply(new SignsWithdrawn(id, command.agency(), calendar.today(command.agency())));
    }

    @EventSourcingHandler
    void on(SignsEvent event) {
        switch (event) {
            case SignChosen e -> {
                id = e.signs();
                agency = e.agency();
                person = e.person();
                chosen.put(e.sign(), Optional.ofNullable(e.what()));
                ever.add(e.sign());
                empty = false;
            }
            case SignPutAway e -> chosen.remove(e.sign());
            case CheckedIn e -> note(e);
            case SignsWithdrawn _ -> {
                chosen.clear();
                noticed.clear();
                empty = true;
            }
        }
    }

    private void note(CheckedIn event) {
        if (!event.checkedInOn().equals(lastDay)) {
            noticed.clear();
        }
        lastDay = event.checkedInOn();
        event.noticed().forEach(each -> noticed.put(each.sign(), each.presence()));
    }
}
