package org.opensupervision.api.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.privacy.MasterKeyRefused;
import org.opensupervision.projections.privacy.MasterKeyRefused.Reason;
import org.opensupervision.projections.privacy.NotOpened;
import org.opensupervision.projections.privacy.Pkcs11MasterKey;
import org.opensupervision.projections.privacy.Pkcs11MasterKey.Settings;

/** With a real module. */
class Pkcs11MasterKeyTest {

    private static final byte[] KEY = "a key of somebody, of 32 bytes..".getBytes(UTF_8);
    private static final byte[] CLARA = "clara".getBytes(UTF_8);
    private static final AtomicInteger KEYS = new AtomicInteger();

    private final Path configuration = SoftHsm.configuration();
    private final String label = "unit-" + KEYS.incrementAndGet();

    @Test
    void what_it_has_wrapped_it_opens_for_the_same_person_alone_and_nobody_changes_it() {
        SoftHsm.makeKey(label, configuration);
        Pkcs11MasterKey master = open(label);
        byte[] wrapped = master.wrap(KEY, CLARA);

        assertThat(wrapped).hasSize(12 + 32 + 16);
        assertThat(master.wrap(KEY, CLARA)).isNotEqualTo(wrapped);
        assertThat(new String(wrapped, UTF_8)).doesNotContain("somebody");
        assertThat(master.unwrap(wrapped, CLARA)).isEqualTo(KEY);
        assertThat(open(label).unwrap(wrapped, CLARA)).isEqualTo(KEY);
        assertThat(master.id()).isEqualTo("pkcs11:" + label);

        assertNotOpened(master, wrapped, "david".getBytes(UTF_8));
        for (int at = 0; at < wrapped.length; at++) {
            byte[] changed = wrapped.clone();
            changed[at] ^= 1;
            assertNotOpened(master, changed, CLARA);
        }
    }

    @Test
    void what_another_key_of_the_module_has_wrapped_is_not_opened() {
        SoftHsm.makeKey(label, configuration);
        SoftHsm.makeKey(label + "-next", configuration);

        assertNotOpened(open(label + "-next"), open(label).wrap(KEY, CLARA), CLARA);
    }

    @Test
    void a_key_that_could_leave_the_module_is_refused() {
        SoftHsm.makeKey(label, SoftHsm.configuration("CKA_SENSITIVE = false", "CKA_EXTRACTABLE = true"));

        refuses(new Settings(configuration, SoftHsm.PIN, label), Reason.LEAVES_ITS_MODULE);
    }

    @Test
    void what_is_missing_is_said() {
        refuses(new Settings(configuration, SoftHsm.PIN, "nobody has made it"), Reason.MISSING_IN_MODULE);
        refuses(new Settings(Path.of("nowhere.cfg"), SoftHsm.PIN, label), Reason.NO_SUCH_MODULE);
        refuses(new Settings(configuration, Path.of("nowhere.pin"), label), Reason.NO_SUCH_MODULE);
    }

    private Pkcs11MasterKey open(String named) {
        return Pkcs11MasterKey.of(new Settings(configuration, SoftHsm.PIN, named));
    }

    private static void refuses(Settings settings, Reason reason) {
        assertThatExceptionOfType(MasterKeyRefused.class)
                .isThrownBy(() -> Pkcs11MasterKey.of(settings))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static void assertNotOpened(Pkcs11MasterKey master, byte[] wrapped, byte[] whose) {
        assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> master.unwrap(wrapped, whose));
    }
}
