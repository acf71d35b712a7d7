package org.opensupervision.api.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL process that an earlier application may have left behind when it was killed. */
final class Postmaster {

    private Postmaster() {}

    /** Its number in postmaster.pid outlives it and may by now belong to any other process. */
    static boolean runsOn(Path cluster) throws IOException {
        return pid(cluster)
                .flatMap(ProcessHandle::of)
                .filter(process -> isPostgres(process) && worksIn(cluster, process))
                .isPresent();
    }

    /** PostgreSQL refuses to start over any living process of that number, and over an empty file. */
    static void forgetStranger(Path cluster) throws IOException {
        var pid = pid(cluster);
        boolean misleads = pid.isEmpty() || pid.flatMap(ProcessHandle::of).isPresent();
        if (misleads && !runsOn(cluster)) {
            Files.deleteIfExists(pidFile(cluster));
        }
    }

    private static Optional<Long> pid(Path cluster) throws IOException {
        if (!Files.exists(pidFile(cluster))) {
            return Optional.empty();
        }
        return Files.readAllLines(pidFile(cluster)).stream()
                .findFirst()
                .filter(line -> line.matches("\\d+"))
                .map(Long::valueOf);
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .filter(command -> Path.of(command).endsWith("postgres"))
                .isPresent();
    }

    private static boolean worksIn(Path cluster, ProcessHandle process) {
        Path workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return Files.isSameFile(workingDirectory, cluster);
        } catch (IOException noProcFileSystem) {
            return process.info()
                    .commandLine()
                    .filter(line -> line.contains(cluster.toString()))
                    .isPresent();
        }
    }
}
