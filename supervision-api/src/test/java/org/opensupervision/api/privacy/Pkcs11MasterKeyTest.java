package org.opensupervision.api.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.opensupervision.projections.privacy.MasterKey;
import org.opensupervision.projections.privacy.MasterKeyRefused;
import org.opensupervision.projections.privacy.MasterKeyRefused.Reason;
import org.opensupervision.projections.privacy.NotOpened;
import org.opensupervision.projections.privacy.Pkcs11Module;

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
        MasterKey master = open(label);
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
    void a_key_that_could_leave_the_module_is_refused() throws Exception {
        Path open = SoftHsm.configuration("CKA_SENSITIVE = false", "CKA_EXTRACTABLE = true");
        assertRefused(() -> Pkcs11Module.open(open, SoftHsm.PIN).makeMasterKey(label), Reason.LEAVES_ITS_MODULE);
        SoftHsm.bring(label, open);

        assertRefused(() -> open(label), Reason.LEAVES_ITS_MODULE);
    }

    @Test
    void what_is_missing_is_said() {
        assertRefused(() -> open("nobody has made it"), Reason.MISSING_IN_MODULE);
        assertRefused(() -> Pkcs11Module.open(Path.of("nowhere.cfg"), SoftHsm.PIN), Reason.NO_SUCH_MODULE);
        assertRefused(() -> Pkcs11Module.open(configuration, Path.of("nowhere.pin")), Reason.NO_SUCH_MODULE);
    }

    @Test
    void a_key_that_is_there_already_is_not_made_again() {
        SoftHsm.makeKey(label, configuration);
        byte[] wrapped = open(label).wrap(KEY, CLARA);
        var said = new ByteArrayOutputStream();

        assertThat(MakeMasterKey.make(
                        configuration.toString(), SoftHsm.PIN.toString(), label, new PrintStream(said, true, UTF_8)))
                .isEqualTo(2);

        assertThat(said.toString(UTF_8)).contains("THERE_ALREADY");
        assertThat(open(label).unwrap(wrapped, CLARA)).isEqualTo(KEY);
    }

    private MasterKey open(String named) {
        return Pkcs11Module.open(configuration, SoftHsm.PIN).masterKey(named);
    }

    private static void assertRefused(ThrowingCallable attempt, Reason reason) {
        assertThatExceptionOfType(MasterKeyRefused.class)
                .isThrownBy(attempt)
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static void assertNotOpened(MasterKey master, byte[] wrapped, byte[] whose) {
        assertThatExceptionOfType(NotOpened.class).isThrownBy(() -> master.unwrap(wrapped, whose));
    }
}
