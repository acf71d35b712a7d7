package org.opensupervision.drills;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A file system of its own that is soon full. */
record SmallDisk(Path directory) implements AutoCloseable {

    private static final Path NO_LOG = Path.of("/dev/null");

    static boolean canBeMounted(Path directory) throws Exception {
        if (!"Linux".equals(System.getProperty("os.name"))) {
            return false;
        }
        Path probe = Files.createDirectory(directory.resolve("probe"));
        boolean mounted = mount(probe, "1m") == 0;
        new SmallDisk(probe).close();
        return mounted;
    }

    static SmallDisk mounted(Path directory, String size) throws Exception {
        Files.createDirectory(directory);
        if (mount(directory, size) != 0) {
            throw new IOException("nothing can be mounted at " + directory);
        }
        var disk = new SmallDisk(directory);
        Runtime.getRuntime().addShutdownHook(new Thread(disk::unmount));
        return disk;
    }

    /** What others write meanwhile counts as well. */
    void fillUpTo(long bytesLeft) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (directory.toFile().getUsableSpace() > bytesLeft) {
                filler.write(block);
            }
        } catch (IOException full) {
            if (bytesLeft > 0) {
                throw full;
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    @Override
    public void close() {
        unmount();
    }

    private void unmount() {
        try {
            if (Files.exists(directory)) {
                var _ = Commands.exitOf(NO_LOG, List.of("umount", "--lazy", directory.toString()));
            }
        } catch (Exception e) {
            System.err.println("left behind: " + directory + ": " + e);
        }
    }

    private Path filler() {
        return directory.resolve("filler");
    }

    private static int mount(Path directory, String size) throws Exception {
        return Commands.exitOf(
                NO_LOG, List.of("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString()));
    }
}
