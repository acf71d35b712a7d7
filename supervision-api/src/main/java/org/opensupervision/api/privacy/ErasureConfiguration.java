package org.opensupervision.api.privacy;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.opensupervision.api.config.OwnerConnections;
import org.opensupervision.api.imports.RejectedLines;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.security.WaysIn;
import org.opensupervision.api.web.Commands;
import org.opensupervision.domain.people.PersonCommand.ForgetPerson;
import org.opensupervision.projections.drafts.Drafts;
import org.opensupervision.projections.privacy.ErasureJournal;
import org.opensupervision.projections.privacy.ErasureQuery.Erased;
import org.opensupervision.projections.privacy.ErasureReader;
import org.opensupervision.projections.privacy.ErasureStage;
import org.opensupervision.projections.privacy.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stages of an erasure, in code. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureConfiguration.class);

    @Bean
    ErasureStep personForgotten(Commands commands) {
        return ErasureStep.forEach(ErasureStage.PERSON_FORGOTTEN, each -> forget(each, commands));
    }

    /** A log that is restored from before they joined, beside the keys of today, does not know them. */
    private static void forget(Erased erased, Commands commands) {
        try {
            commands.send(erased.agency(), new ForgetPerson(erased.person(), erased.agency()));
        } catch (AggregateNotFoundException e) {
            LOG.info("The log does not know {}, whose key is destroyed: there is nothing to forget", erased.person());
        }
    }

    @Bean
    ErasureStep waysInClosed(WaysIn waysIn, Drafts drafts) {
        return ErasureStep.forEach(ErasureStage.WAYS_IN_CLOSED, each -> {
            waysIn.close(new SignedIn(each.agency(), each.person()));
            drafts.removeWhatNames(each.agency(), each.person());
        });
    }

    @Bean
    ErasureStep rejectedLinesDeleted(RejectedLines lines) {
        return ErasureStep.forEach(ErasureStage.REJECTED_LINES_DELETED, each -> lines.deleteAllOf(each.agency()));
    }

    @Bean
    ErasureStep keyDestroyed(PersonKeys keys) {
        return ErasureStep.forEach(ErasureStage.KEY_DESTROYED, each -> keys.destroy(each.agency(), each.person()));
    }

    @Bean
    ErasureStep memoryCleared(Memory memory) {
        return ErasureStep.once(ErasureStage.MEMORY_CLEARED, memory::clearEverywhere);
    }

    @Bean
    ErasureStep readModelsRebuilt(ReadModelsAnew readModels) {
        return new ErasureStep(ErasureStage.READ_MODELS_REBUILT, people -> {
            readModels.build(people.getFirst().agency());
            return null;
        });
    }

    @Bean
    ErasureStep diskCleaned(OwnerConnections owner) {
        Disk disk = new Disk(owner);
        return new ErasureStep(ErasureStage.DISK_CLEANED, people -> disk.clean());
    }

    @Bean
    ErasureStep buffersCleared(Memory memory) {
        return ErasureStep.once(ErasureStage.BUFFERS_CLEARED, memory::clearEverywhere);
    }

    @Bean
    ErasureProcess erasureProcess(
            ErasureReader erasures, ErasureJournal journal, OwnerConnections owner, List<ErasureStep> steps) {
        return new ErasureProcess(erasures, journal, new ErasureTurn(owner), steps);
    }

    /** What was broken off is taken up again here; what was just decided begins at once. */
    @Bean
    RecurringTask<Void> erasures(ErasureProcess process) {
        return Tasks.recurring("erasures", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((instance, context) -> process.goOn());
    }
}
