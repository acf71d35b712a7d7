package org.opensupervision.api.risk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opensupervision.api.web.Caller;
import org.opensupervision.api.web.Commands;
import org.opensupervision.api.web.OnceOnly;
import org.opensupervision.api.web.ReadModelsBehind;
import org.opensupervision.domain.riskflags.EvaluationCommand.CompleteEvaluation;
import org.opensupervision.domain.riskflags.EvaluationResult;
import org.opensupervision.domain.riskflags.FlagChange;
import org.opensupervision.domain.riskflags.RiskFlagCommand;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.EvaluationsId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhenFlagsChanged;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhoHasAnOpenFlag;
import org.opensupervision.projections.burnoutrisk.SupportGapModel;
import org.opensupervision.projections.burnoutrisk.SupportProfileReader;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Evaluates everybody in an agency as of a day, and lets their flags follow. */
@Component
class RiskEvaluation {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final Freshness freshness;
    private final SupportProfileReader profiles;
    private final RiskFlagReader flags;
    private final Commands commands;
    private final OnceOnly onceOnly;
    private final Map<AgencyId, Lock> evaluating = new ConcurrentHashMap<>();

    RiskEvaluation(
            Freshness freshness,
            SupportProfileReader profiles,
            RiskFlagReader flags,
            Commands commands,
            OnceOnly onceOnly) {
        this.freshness = freshness;
        this.profiles = profiles;
        this.flags = flags;
        this.commands = commands;
        this.onceOnly = onceOnly;
    }

    /** For a caller: the same key gives the same answer. */
    EvaluationResult ask(Caller caller, Object form, LocalDate asOf) {
        return alone(caller.agency(), () -> onceOnly.answerTo(caller, form)
                .map(answer -> JSON.readValue(answer, EvaluationResult.class))
                .orElseGet(() -> evaluate(caller.agency(), asOf, completed -> {
                    commands.send(caller, form, completed, JSON.writeValueAsString(completed.result()));
                    return completed;
                })));
    }

    /** By itself, as of the agency's day. */
    EvaluationResult evaluate(AgencyId agency, LocalDate asOf) {
        return alone(
                agency,
                () -> evaluate(agency, asOf, completed -> {
                    commands.send(agency, completed);
                    return completed;
                }));
    }

    /** Two evaluations of an agency at once would share the changes out between their results. */
    private EvaluationResult alone(AgencyId agency, Supplier<EvaluationResult> evaluation) {
        Lock lock = evaluating.computeIfAbsent(agency, each -> new ReentrantLock());
        lock.lock();
        try {
            return evaluation.get();
        } finally {
            lock.unlock();
        }
    }

    private EvaluationResult evaluate(AgencyId agency, LocalDate asOf, UnaryOperator<CompleteEvaluation> complete) {
        if (!freshness.await(freshness.head(), PATIENCE)) {
            throw new ReadModelsBehind();
        }
        boolean touchesFlags =
                flags.ask(new WhenFlagsChanged(agency)).filter(asOf::isBefore).isEmpty();
        FlagsToFollow following = look(agency, asOf);
        FlagCounts counts = touchesFlags ? follow(agency, following.commands()) : new FlagCounts();
        EvaluationResult result = counts.result(asOf, SupportGapModel.V1.version(), following.evaluated());
        return touchesFlags
                ? complete.apply(new CompleteEvaluation(EvaluationsId.of(agency), agency, result))
                        .result()
                : result;
    }

    /** All profiles are read before the first flag is changed: commands do not run in the reader's transaction. */
    private FlagsToFollow look(AgencyId agency, LocalDate asOf) {
        Set<PersonId> open = flags.ask(new WhoHasAnOpenFlag(agency));
        FlagsToFollow following = new FlagsToFollow(agency, asOf, open);
        profiles.forEach(agency, asOf, following::add);
        return following;
    }

    private FlagCounts follow(AgencyId agency, List<RiskFlagCommand> following) {
        FlagCounts counts = new FlagCounts();
        following.forEach(command -> counts.add((FlagChange) commands.send(agency, command)));
        return counts;
    }
}
