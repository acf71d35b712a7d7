package org.opensupervision.projections.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

class RememberedKeysTest {

    private static final PersonId CLARA = PersonId.referredTo(AgencyId.random(), "C1");

    private final AtomicLong now = new AtomicLong();
    private final RememberedKeys known = new RememberedKeys(now::get);

    @Test
    void a_key_is_forgotten_ten_seconds_after_its_last_use() {
        remember();
        later(9);
        assertThat(known.of(CLARA)).isNotNull();
        later(9);
        assertThat(known.of(CLARA)).as("used in between").isNotNull();

        later(10);

        assertThat(known.of(CLARA)).isNull();
    }

    @Test
    void a_key_that_is_used_all_the_time_is_looked_up_again_after_a_minute() {
        remember();
        for (int second = 1; second < 60; second++) {
            later(1);
            assertThat(known.of(CLARA)).isNotNull();
        }
        later(1);

        assertThat(known.of(CLARA)).isNull();
    }

    private void remember() {
        var key = new PersonKey(CLARA, 1, new SecretKeySpec(new byte[AesGcm.KEY], "AES"));
        known.remember(Map.of(CLARA, new KeysOfPerson(List.of(new KeyVersion.Usable(key)))), known.timesForgotten());
    }

    private void later(int seconds) {
        now.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }
}
