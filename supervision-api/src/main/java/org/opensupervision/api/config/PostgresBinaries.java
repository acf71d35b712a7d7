package org.opensupervision.api.config;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked from the jar once. */
record PostgresBinaries(Path folder) {

    static PostgresBinaries unpackInto(Path parent) throws IOException {
        byte[] archive = archive();
        Path folder = parent.resolve(UUID.nameUUIDFromBytes(archive).toString());
        if (!Files.exists(folder)) {
            FileSystemUtils.deleteRecursively(parent);
            Path unfinished = Files.createDirectories(parent.resolve("unfinished"));
            unpack(archive, unfinished);
            // Programs appear complete or not at all, so a killed first start leaves nothing broken to be found.
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name").startsWith("Mac") ? "Darwin" : "Linux";
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch"))) {
            return archive.readAllBytes();
        } catch (IllegalStateException nothingForThisMachine) {
            throw new DatabaseNotStarted(
                    "No PostgreSQL is included for " + system + " on " + System.getProperty("os.arch") + ".");
        }
    }

    private static void unpack(byte[] archive, Path folder) throws IOException {
        try (var files = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                unpack(files, file, folder.resolve(file.getName()).normalize());
            }
        }
    }

    private static void unpack(TarArchiveInputStream files, TarArchiveEntry file, Path target) throws IOException {
        if (file.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (file.isSymbolicLink() || file.isLink()) {
            Files.createSymbolicLink(target, Path.of(file.getLinkName()));
        } else {
            Files.copy(files, target);
            target.toFile().setExecutable((file.getMode() & 0100) != 0);
        }
    }

    List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody.
        if (LinuxUtils.isUnshareAvailable()) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }
}
