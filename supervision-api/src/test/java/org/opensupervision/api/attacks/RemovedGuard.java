package org.opensupervision.api.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** For {@code bin/guards}: replaces a guard in a copy of the project by what would be there without it; prints the test that has to notice. */
class RemovedGuard {

    public static void main(String[] arguments) throws IOException {
        String[] guard = arguments[1].split(" \\| ");
        Path file = Path.of(arguments[0], guard[1]);
        String source = Files.readString(file);
        if (!source.contains(guard[2])) {
            throw new IllegalStateException(guard[0] + " is not there: " + guard[2]);
        }
        Files.writeString(file, source.replace(guard[2], guard[3]));
        System.out.println(guard[4]);
    }
}
