package org.opensupervision.api.risk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.opensupervision.api.web.ReadModelsBehind;
import org.opensupervision.projections.burnoutrisk.RiskFlagReader;
import org.opensupervision.projections.burnoutrisk.RiskQuery.WhenEvaluated;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgencies;
import org.opensupervision.projections.directory.DirectoryReader;
import org.opensupervision.projections.fence.BoundAgency;
import org.opensupervision.projections.readmodels.Freshness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Evaluates each agency once a night, in its own time zone; a night that was missed is made up for in the morning. */
@Configuration(proxyBeanMethods = false)
class NightlyEvaluation {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyEvaluation.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalTime AT_NIGHT = LocalTime.of(2, 0);

    @Bean
    RecurringTask<Void> riskEvaluations(
            Clock clock,
            Freshness freshness,
            DirectoryReader directory,
            RiskFlagReader flags,
            RiskEvaluation evaluation) {
        return Tasks.recurring("risk-evaluations", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> {
                    requireFresh(freshness);
                    directory.ask(new WhichAgencies()).stream()
                            .filter(agency -> isDue(agency, clock, flags))
                            .forEach(agency -> evaluate(agency, clock, evaluation));
                });
    }

    /** Another node may have evaluated a moment ago. */
    private static void requireFresh(Freshness freshness) {
        if (!freshness.await(freshness.head(), PATIENCE)) {
            throw new ReadModelsBehind();
        }
    }

    static boolean isDue(AgencyView agency, Clock clock, RiskFlagReader flags) {
        ZonedDateTime now = clock.instant().atZone(agency.timeZone());
        LocalDate registeredOn = agency.registeredAt().atZone(agency.timeZone()).toLocalDate();
        return !now.toLocalTime().isBefore(AT_NIGHT)
                && registeredOn.isBefore(now.toLocalDate())
                && flags.ask(new WhenEvaluated(agency.id()))
                        .filter(last -> !last.isBefore(now.toLocalDate()))
                        .isEmpty();
    }

    private static void evaluate(AgencyView agency, Clock clock, RiskEvaluation evaluation) {
        LocalDate today = LocalDate.now(clock.withZone(agency.timeZone()));
        var result = BoundAgency.during(agency.id(), () -> evaluation.evaluate(agency.id(), today));
        LOG.info("agency {} evaluated: {}", agency.id(), result);
    }
}
