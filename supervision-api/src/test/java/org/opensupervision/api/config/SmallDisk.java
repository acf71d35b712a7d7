package org.opensupervision.api.config;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A real file system with an end to it. Where none can be mounted, the test is skipped and says so. */
record SmallDisk(Path directory) implements AutoCloseable {

    static SmallDisk mounted(Path directory, String size) throws Exception {
        Files.createDirectory(directory);
        boolean mounted = "Linux".equals(System.getProperty("os.name"))
                && run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", directory.toString()) == 0;
        Assumptions.assumeTrue(mounted, "SKIPPED: no file system can be mounted here, so none can be filled");
        return new SmallDisk(directory);
    }

    void fillUpTo(long bytesLeft) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(filler())) {
            while (directory.toFile().getUsableSpace() > bytesLeft) {
                filler.write(block);
            }
        }
    }

    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    @Override
    public void close() throws Exception {
        run("umount", "--lazy", directory.toString());
    }

    private Path filler() {
        return directory.resolve("filler");
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
