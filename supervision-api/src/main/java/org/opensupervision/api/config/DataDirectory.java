package org.opensupervision.api.config;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Where an installation keeps its own database. It belongs to one running application at a time. */
final class DataDirectory implements AutoCloseable {

    private static final long LONG_LOG_IN_BYTES = 10_000_000;

    private final Path root;
    private final FileChannel claim;

    private DataDirectory(Path root, FileChannel claim) {
        this.root = root;
        this.claim = claim;
    }

    static DataDirectory claim(Path directory) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        // PostgreSQL leaves the working directory of the application, so it is told absolute paths.
        Path root = Files.createDirectories(directory.toAbsolutePath(), PosixFilePermissions.asFileAttribute(ownerOnly))
                .toRealPath();
        var claim = FileChannel.open(readableByOwner(root.resolve("lock")), WRITE);
        if (!isOurs(claim)) {
            claim.close();
            throw new DatabaseNotStarted("Another OpenSupervision is running on the data directory " + root + ".");
        }
        return new DataDirectory(root, claim);
    }

    private static boolean isOurs(FileChannel claim) throws IOException {
        try {
            return claim.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisVeryProcess) {
            return false;
        }
    }

    private static Path readableByOwner(Path file) throws IOException {
        var readableByOwner = PosixFilePermissions.fromString("rw-------");
        return Files.exists(file)
                ? file
                : Files.createFile(file, PosixFilePermissions.asFileAttribute(readableByOwner));
    }

    Path cluster() {
        return root.resolve("postgres");
    }

    Path binaries() {
        return root.resolve("postgres-binaries");
    }

    Path password() throws IOException {
        return readableByOwner(root.resolve("postgres.password"));
    }

    /** While one takes the place of the other. */
    Path nextPassword() throws IOException {
        return readableByOwner(root.resolve("postgres.password.next"));
    }

    Path masterKey() throws IOException {
        return readableByOwner(root.resolve("master.key"));
    }

    Path log() throws IOException {
        Path log = readableByOwner(root.resolve("postgres.log"));
        if (Files.size(log) < LONG_LOG_IN_BYTES) {
            return log;
        }
        Files.move(log, root.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        return readableByOwner(log);
    }

    @Override
    public void close() throws IOException {
        claim.close();
    }
}
