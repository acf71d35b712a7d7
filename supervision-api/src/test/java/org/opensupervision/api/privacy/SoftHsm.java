package org.opensupervision.api.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.KeyGenerator;

/**
 * A real PKCS #11 module, SoftHSM 2, with a token of this run. Its keys are made as {@code bin/make-master-key} does.
 * The module reads its configuration once for each process, from where the build has set SOFTHSM2_CONF to.
 */
final class SoftHsm {

    static final Path PIN;

    private static final Path FOLDER;
    private static final String OPENS_IT = "24681357";

    static {
        try {
            Path configuration = Path.of(String.valueOf(System.getenv("SOFTHSM2_CONF")));
            FOLDER = Files.createTempDirectory(Files.createDirectories(configuration.getParent()), "token");
            Files.writeString(configuration, "directories.tokendir = %s%nlog.level = ERROR%n".formatted(FOLDER));
            PIN = Files.writeString(FOLDER.resolveSibling(FOLDER.getFileName() + ".pin"), OPENS_IT + "\n");
            run(List.of(
                    "softhsm2-util",
                    "--init-token",
                    "--free",
                    "--label",
                    "tests",
                    "--so-pin",
                    "13572468",
                    "--pin",
                    OPENS_IT));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SoftHsm() {}

    /** As in docs/running.md. */
    static Path configuration() {
        return configuration("CKA_SENSITIVE = true", "CKA_EXTRACTABLE = false");
    }

    static Path configuration(String... attributes) {
        try {
            return Files.writeString(Files.createTempFile(FOLDER.getParent(), "module", ".cfg"), """
                    name = master
                    library = %s
                    slotListIndex = 0
                    attributes(generate, CKO_SECRET_KEY, *) = {
                        %s
                        CKA_ENCRYPT = true
                        CKA_DECRYPT = true
                    }
                    """.formatted(
                            library(), String.join("\n    ", attributes)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void makeKey(String label, Path configuration) {
        int exitCode = MakeMasterKey.make(configuration.toString(), PIN.toString(), label, System.err);
        if (exitCode != 0) {
            throw new IllegalStateException("no key " + label);
        }
    }

    /** As somebody else's tools would, whatever may be done with it. */
    static void bring(String label, Path configuration) throws GeneralSecurityException, IOException {
        Provider provider = Security.getProvider("SunPKCS11").configure(configuration.toString());
        KeyStore keys = KeyStore.getInstance("PKCS11", provider);
        keys.load(null, OPENS_IT.toCharArray());
        KeyGenerator generator = KeyGenerator.getInstance("AES", provider);
        generator.init(256);
        keys.setKeyEntry(label, generator.generateKey(), null, null);
    }

    private static Path library() {
        return Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib64/softhsm/libsofthsm2.so",
                        "/usr/lib64/pkcs11/libsofthsm2.so",
                        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
                        "/usr/local/lib/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("SoftHSM 2 has no libsofthsm2.so where it is looked for"));
    }

    private static void run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.getFirst() + ": " + said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "Master keys in a module are tested with SoftHSM 2, and %s was not found. Install it (apt-get install softhsm2, or: brew install softhsm)."
                            .formatted(command.getFirst()),
                    e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
