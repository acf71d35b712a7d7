package org.opensupervision.api.admin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says once a day in the log which secrets are to be replaced. */
@Configuration(proxyBeanMethods = false)
class OldSecrets {

    private static final Logger LOG = LoggerFactory.getLogger(OldSecrets.class);

    @Bean
    RecurringTask<Void> secretsToReplaceEveryDay(SecretsToReplace secrets) {
        return Tasks.recurring("secrets-to-replace", Schedules.daily(LocalTime.of(3, 40)))
                .execute((instance, context) -> say(secrets));
    }

    static void say(SecretsToReplace secrets) {
        secrets.now()
                .forEach(secret -> LOG.warn(
                        switch (secret.kind()) {
                            case MASTER_KEY ->
                                "The master key %s is good until %s: replace it, as docs/running.md says."
                                        .formatted(secret.name(), secret.ends());
                            case DATABASE_PASSWORD ->
                                secret.ends() == null
                                        ? "The password of %s has no end: run docker/create-application-roles.sh."
                                                .formatted(secret.name())
                                        : "The password of %s ends on %s: run docker/create-application-roles.sh with another."
                                                .formatted(secret.name(), secret.ends());
                        }));
    }
}
