package org.opensupervision.api.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** An authority and what it has signed, made by the JDK's own keytool. */
final class TestCertificates {

    static final String PASSWORD = "of the test alone";

    private final Path directory;

    TestCertificates(Path directory) throws Exception {
        this.directory = Files.createDirectories(directory);
        keytool("authority", "-genkeypair", "-keyalg", "EC", "-dname", "CN=authority", "-ext", "bc:c");
        keytool("authority", "-exportcert", "-rfc", "-file", authority().toString());
    }

    Path authority() {
        return directory.resolve("authority.pem");
    }

    /** A store with a key and its certificate; {@code extensions} such as {@code san=ip:127.0.0.1}. */
    Path signed(String name, String... extensions) throws Exception {
        Path request = directory.resolve(name + ".csr");
        Path certificate = certificateOf(name);
        keytool(name, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name);
        keytool(name, "-certreq", "-file", request.toString());
        var sign = new ArrayList<>(List.of("-gencert", "-rfc", "-infile", request.toString()));
        sign.addAll(List.of("-outfile", certificate.toString()));
        Arrays.stream(extensions).forEach(extension -> sign.addAll(List.of("-ext", extension)));
        keytool("authority", sign.toArray(String[]::new));
        imported(name, "root", authority());
        imported(name, name, certificate);
        return store(name);
    }

    Path certificateOf(String name) {
        return directory.resolve(name + ".pem");
    }

    /** As PostgreSQL reads it: by its owner alone. */
    Path keyOf(String name) throws Exception {
        byte[] lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encode(key(name));
        Path file = Files.writeString(
                directory.resolve(name + ".key"),
                "-----BEGIN PRIVATE KEY-----\n" + new String(lines, StandardCharsets.US_ASCII)
                        + "\n-----END PRIVATE KEY-----\n");
        return ofItsOwner(file);
    }

    /** As the driver reads it. */
    Path bareKeyOf(String name) throws Exception {
        return ofItsOwner(Files.write(directory.resolve(name + ".pk8"), key(name)));
    }

    private static Path ofItsOwner(Path file) throws Exception {
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private byte[] key(String name) throws Exception {
        var store = KeyStore.getInstance(store(name).toFile(), PASSWORD.toCharArray());
        return store.getKey(name, PASSWORD.toCharArray()).getEncoded();
    }

    private Path store(String name) {
        return directory.resolve(name + ".p12");
    }

    private void imported(String store, String as, Path certificate) throws Exception {
        run(store, "-importcert", "-noprompt", "-alias", as, "-file", certificate.toString());
    }

    private void keytool(String name, String... arguments) throws Exception {
        var withAlias = new ArrayList<>(List.of(arguments));
        withAlias.addAll(List.of("-alias", name));
        run(name, withAlias.toArray(String[]::new));
    }

    private void run(String store, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store(store).toString(), "-storepass", PASSWORD));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }
}
