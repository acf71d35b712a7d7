package org.opensupervision.api.config;

import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** PostgreSQL's programs, for tests of other packages: those that come with the application, or the machine's own. */
public record PostgresPrograms(Path folder) {

    /** Debian's folder of the version that its own packages are made for. */
    private static final Path OF_DEBIAN = Path.of("/usr/lib/postgresql/15");

    /** Only what is needed to run a server; beside each other, as a data directory has them. */
    public static PostgresPrograms included() throws IOException {
        String fork = System.getProperty("surefire.forkNumber", "1");
        Path parent = Files.createDirectories(Path.of("target", "postgres-to-break", fork));
        return new PostgresPrograms(
                PostgresBinaries.unpackInto(parent.toAbsolutePath()).folder());
    }

    /** With the tools around it, where the package is installed. */
    public static Optional<PostgresPrograms> ofDebian() {
        return Optional.of(new PostgresPrograms(OF_DEBIAN))
                .filter(programs -> Files.isExecutable(programs.folder().resolve("bin/pg_dump")));
    }

    /** Not as root, which PostgreSQL would refuse. */
    public List<String> command(String program, List<String> arguments) {
        return new PostgresBinaries(folder).command(program, arguments);
    }

    /** Another program that refuses to run as root, or starts one that does. */
    public static List<String> notAsRoot(List<String> command) {
        return Stream.concat(
                        LinuxUtils.isUnshareAvailable() ? Stream.of("unshare", "-U") : Stream.of(), command.stream())
                .toList();
    }
}
