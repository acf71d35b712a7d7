package org.opensupervision.api.risk;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.web.Answered;
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
import org.opensupervision.projections.burnoutrisk.SupportModelQuery.WhichModelIsInForceWhen;
import org.opensupervision.projections.burnoutrisk.SupportModelReader;
import org.opensupervision.projections.burnoutrisk.SupportProfile;
import org.opensupervision.projections.burnoutrisk.SupportProfileReader;
import org.opensupervision.projections.readmodels.Freshness;
import org.springframework.stereotype.Component;

/**
 * Evaluates everybody in an agency as of a day, and lets their flags follow, so many people at a time. What has followed
 * before a failure stays as it is when the evaluation is asked for again.
 */
@Component
class RiskEvaluation {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Commands that come together share commits. */
    private static final int AT_ONCE = 16;

    private final Freshness freshness;
    private final SupportModelReader models;
    private final SupportProfileReader profiles;
    private final RiskFlagReader flags;
    private final Commands commands;
    private final OnceOnly onceOnly;
    private final EvaluationTurn turn;

    RiskEvaluation(
            Freshness freshness,
            SupportModelReader models,
            SupportProfileReader profiles,
            RiskFlagReader flags,
            Commands commands,
            OnceOnly onceOnly,
            EvaluationTurn turn) {
        this.freshness = freshness;
        this.models = models;
        this.profiles = profiles;
        this.flags = flags;
        this.commands = commands;
        this.onceOnly = onceOnly;
        this.turn = turn;
    }

    /** For a caller: the same key gives the same answer. */
    EvaluationResult ask(Caller caller, LocalDate asOf) {
        return turn.take(caller.agency(), () -> onceOnly.answerTo(caller)
                .map(answer -> answer.said(EvaluationResult.class))
                .orElseGet(() -> evaluate(caller.agency(), asOf, completed -> {
                    commands.send(caller, completed, Answered.saying(completed.result()));
                    return completed;
                })));
    }

    /** By itself, as of the agency's day. */
    EvaluationResult evaluate(AgencyId agency, LocalDate asOf) {
        return turn.take(
                agency,
                () -> evaluate(agency, asOf, completed -> {
                    commands.send(agency, completed);
                    return completed;
                }));
    }

    private EvaluationResult evaluate(AgencyId agency, LocalDate asOf, UnaryOperator<CompleteEvaluation> complete) {
        if (!freshness.await(freshness.head(), PATIENCE)) {
            throw new ReadModelsBehind();
        }
        boolean touchesFlags =
                flags.ask(new WhenFlagsChanged(agency)).filter(asOf::isBefore).isEmpty();
        SupportGapModel model = models.ask(new WhichModelIsInForceWhen(agency)).on(asOf);
        FlagCounts counts = new FlagCounts();
        profiles.forEachBatch(agency, asOf, model, batch -> {
            FlagsToFollow following = following(agency, asOf, model.version(), batch);
            counts.addEvaluated(following.evaluated());
            if (touchesFlags) {
                follow(agency, following.commands(), counts);
            }
        });
        EvaluationResult result = counts.result(asOf, model.version());
        return touchesFlags
                ? complete.apply(new CompleteEvaluation(EvaluationsId.of(agency), agency, result))
                        .result()
                : result;
    }

    private FlagsToFollow following(AgencyId agency, LocalDate asOf, String model, List<SupportProfile> batch) {
        List<PersonId> people =
                batch.stream().map(profile -> profile.person().id()).toList();
        FlagsToFollow following =
                new FlagsToFollow(agency, asOf, model, flags.ask(new WhoHasAnOpenFlag(agency, people)));
        batch.forEach(following::add);
        return following;
    }

    private void follow(AgencyId agency, List<RiskFlagCommand> following, FlagCounts counts) {
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Callable<@Nullable FlagChange>> sending = following.stream()
                    .<Callable<@Nullable FlagChange>>map(command -> () -> (FlagChange) commands.send(agency, command))
                    .toList();
            for (Future<@Nullable FlagChange> change : threads.invokeAll(sending)) {
                counts.add(resultOf(change));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while flags followed", e);
        }
    }

    private static @Nullable FlagChange resultOf(Future<@Nullable FlagChange> change) throws InterruptedException {
        try {
            return change.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        }
    }
}
