package org.opensupervision.api.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A real PKCS #11 module, SoftHSM 2, with a token of this run. Its keys are made with keytool, as docs/running.md says.
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
        run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genseckey",
                "-alias",
                label,
                "-keyalg",
                "AES",
                "-keysize",
                "256",
                "-keystore",
                "NONE",
                "-storetype",
                "PKCS11",
                "-providerClass",
                "sun.security.pkcs11.SunPKCS11",
                "-providerArg",
                configuration.toString(),
                "-storepass:file",
                PIN.toString()));
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
