package org.opensupervision.domain.assessments;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.opensupervision.domain.assessments.AssessmentRule.*;
import static org.opensupervision.domain.shared.SharedRule.IN_ITS_AGENCY;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.assessments.AssessmentCommand.*;
import org.opensupervision.domain.assessments.AssessmentEvent.*;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.AssessmentId;
import org.opensupervision.domain.shared.BusinessCalendar;
import org.opensupervision.domain.shared.PersonId;

@AggregateRoot
@SuppressWarnings("NullAway.Init")
class Assessment {

    private enum State {
        UNDER_WAY,
        PAUSED,
        COMPLETED,
        WITHDRAWN
    }

    @AggregateIdentifier
    private AssessmentId id;

    private @Nullable AgencyId agency;
    private PersonId person;
    private @Nullable String instrument;
    private @Nullable State state;
    private final Map<Integer, Integer> answers = new HashMap<>();
    private final Map<Audience, Extent> shared = new EnumMap<>(Audience.class);

    @CommandHandlerInterceptor
    void stayInTheAgency(AssessmentCommand command) {
        IN_ITS_AGENCY.require(agency == null || agency.equals(command.agency()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void start(StartAssessment command, BusinessCalendar calendar) {
        ASSESSMENT_IS_NEW.require(state == null);
        INSTRUMENT_IS_KNOWN.require(Instruments.find(command.instrument()).isPresent());
        apply(new AssessmentStarted(
                command.assessment(),
                command.agency(),
                command.person(),
                command.instrument(),
                calendar.today(command.agency())));
    }

    @CommandHandler
    void answer(AnswerItems command) {
        ASSESSMENT_IS_UNDER_WAY.require(state == State.UNDER_WAY);
        SOMETHING_IS_ANSWERED.require(!command.answers().isEmpty());
        Instrument key = key();
        ITEMS_ARE_OF_THE_INSTRUMENT.require(
                key.items().containsAll(command.answers().keySet()));
        ANSWERS_ARE_WITHIN_THE_RANGE.require(command.answers().values().stream().allMatch(key.range()::allows));
        var changed = new HashMap<>(command.answers());
        changed.entrySet().removeAll(answers.entrySet());
        if (!changed.isEmpty()) {
            apply(new ItemsAnswered(id, command.agency(), person, changed));
        }
    }

    @CommandHandler
    void pause(PauseAssessment command, BusinessCalendar calendar) {
        ASSESSMENT_IS_UNDER_WAY.require(state == State.UNDER_WAY);
        apply(new AssessmentPaused(id, command.agency(), calendar.today(command.agency())));
    }

    @CommandHandler
    void resume(ResumeAssessment command, BusinessCalendar calendar) {
        ASSESSMENT_IS_PAUSED.require(state == State.PAUSED);
        apply(new AssessmentResumed(id, command.agency(), calendar.today(command.agency())));
    }

    @CommandHandler
    void complete(CompleteAssessment command, BusinessCalendar calendar) {
        ASSESSMENT_IS_UNDER_WAY.require(state == State.UNDER_WAY);
        SOMETHING_IS_ANSWERED.require(!answers.isEmpty());
        apply(new AssessmentCompleted(
                id, command.agency(), person, calendar.today(command.agency()), key().score(answers)));
    }

    @CommandHandler
    void withdraw(WithdrawAssessment command, BusinessCalendar calendar) {
        ASSESSMENT_IS_NOT_WITHDRAWN.require(state != State.WITHDRAWN);
        apply(new AssessmentWithdrawn(id, command.agency(), calendar.today(command.agency())));
    }

    @CommandHandler
    void share(ShareResult command, BusinessCalendar calendar) {
        RESULT_IS_THERE.require(state == State.COMPLETED);
        EVIDENCE_TAKES_SCORES.require(command.audience() != Audience.EVIDENCE || command.extent() == Extent.SCORES);
        INSTRUMENT_HAS_BANDS.require(command.extent() != Extent.BAND || key().hasBands());
        if (shared.get(command.audience()) != command.extent()) {
            apply(new ResultShared(
                    id, command.agency(), command.audience(), command.extent(), calendar.today(command.agency())));
        }
    }

    @CommandHandler
    void stopSharing(StopSharing command, BusinessCalendar calendar) {
        RESULT_IS_SHARED.require(shared.containsKey(command.audience()));
        apply(new ResultWithdrawn(id, command.agency(), command.audience(), calendar.today(command.agency())));
    }

    private Instrument key() {
        Optional<Instrument> known = Instruments.find(instrument);
        INSTRUMENT_IS_KNOWN.require(known.isPresent());
        return known.orElseThrow();
    }

    @EventSourcingHandler
    void on(AssessmentEvent event) {
        switch (event) {
            case AssessmentStarted e -> {
                id = e.assessment();
                agency = e.agency();
                person = e.person();
                instrument = e.instrument();
                state = State.UNDER_WAY;
            }
            case ItemsAnswered e -> answers.putAll(e.answers());
            case AssessmentPaused _ -> state = State.PAUSED;
            case AssessmentResumed _ -> state = State.UNDER_WAY;
            case AssessmentCompleted _ -> state = State.COMPLETED;
            case AssessmentWithdrawn _ -> {
                state = State.WITHDRAWN;
                shared.clear();
            }
            case ResultShared e -> shared.put(e.audience(), e.extent());
            case ResultWithdrawn e -> shared.remove(e.audience());
        }
    }
}
