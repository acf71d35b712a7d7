package org.opensupervision.api.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of one import, in a directory of their own, readable by nobody else, until the import has ended. */
record ReceivedFiles(Path directory, Map<LogFile, Path> paths) {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedFiles.class);
    private static final String PREFIX = "opensupervision-import-";

    static ReceivedFiles of(ImportId id, Path parent) throws IOException {
        return new ReceivedFiles(Files.createTempDirectory(parent, PREFIX + id + "-"), new EnumMap<>(LogFile.class));
    }

    /** Directories that earlier imports have left, by import. */
    static Map<Path, UUID> leftBehind(Path parent) {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.filter(
                            path -> name(path).startsWith(PREFIX) && name(path).length() > PREFIX.length() + 36)
                    .collect(Collectors.toMap(path -> path, ReceivedFiles::importOf));
        } catch (IOException e) {
            LOG.warn("files of earlier imports may stay behind", e);
            return Map.of();
        }
    }

    Path add(LogFile file) {
        Path path = directory.resolve(file.label() + ".csv");
        paths.put(file, path);
        return path;
    }

    List<LogFile> inOrder() {
        return List.copyOf(paths.keySet());
    }

    CsvRecords open(LogFile file) throws IOException {
        return CsvRecords.of(Objects.requireNonNull(paths.get(file)));
    }

    void delete() {
        delete(directory);
    }

    static void delete(Path directory) {
        try (Stream<Path> paths = Files.list(directory)) {
            for (Path path : paths.toList()) {
                Files.delete(path);
            }
            Files.delete(directory);
        } catch (IOException e) {
            LOG.warn("files of an import stay behind in {}", directory, e);
        }
    }

    private static UUID importOf(Path path) {
        return UUID.fromString(name(path).substring(PREFIX.length(), PREFIX.length() + 36));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
