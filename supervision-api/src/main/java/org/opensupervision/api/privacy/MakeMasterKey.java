package org.opensupervision.api.privacy;

import java.io.PrintStream;
import java.nio.file.Path;
import org.opensupervision.projections.privacy.MasterKeyRefused;
import org.opensupervision.projections.privacy.Pkcs11Module;

/** Makes a master key in a module, without the application: {@code bin/make-master-key}. */
public final class MakeMasterKey {

    private static final int MADE = 0;
    private static final int NOT_MADE = 2;

    private MakeMasterKey() {}

    public static void main(String[] words) {
        System.exit(make(words[0], words[1], words[2], System.err));
    }

    static int make(String configuration, String pin, String label, PrintStream err) {
        try {
            Pkcs11Module.open(Path.of(configuration), Path.of(pin)).makeMasterKey(label);
            return MADE;
        } catch (MasterKeyRefused e) {
            err.println("No key was made: " + e.reason());
            return NOT_MADE;
        }
    }
}
