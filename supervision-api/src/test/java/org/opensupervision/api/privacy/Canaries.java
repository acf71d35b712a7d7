package org.opensupervision.api.privacy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words that nobody else writes: one for each thing that a person can say. Found in files whatever surrounds them, one
 * byte or two to a character.
 */
final class Canaries {

    private static final int CHUNK = 1 << 20;
    private static final int OVERLAP = 256;

    private final String song;
    private final Pattern pattern;

    /** @param song what all of them begin with, letters alone */
    Canaries(String song) {
        this.song = song;
        pattern = Pattern.compile(song + "[a-z]+");
    }

    String of(String thing) {
        return song + thing;
    }

    /** By file, those that are in it. */
    Map<String, Set<String>> in(Path folder) {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<String> sung = inFile(file);
                if (!sung.isEmpty()) {
                    found.put(folder.relativize(file).toString(), sung);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    Set<String> inFile(Path file) {
        Set<String> found = new TreeSet<>();
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] before = new byte[0];
            for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
                byte[] both = new byte[before.length + chunk.length];
                System.arraycopy(before, 0, both, 0, before.length);
                System.arraycopy(chunk, 0, both, before.length, chunk.length);
                search(both, found);
                int kept = Math.min(OVERLAP, both.length);
                before = Arrays.copyOfRange(both, both.length - kept, both.length);
            }
        } catch (NoSuchFileException goneMeanwhile) {
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    Set<String> inText(String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private void search(byte[] bytes, Set<String> found) {
        String text = new String(bytes, ISO_8859_1);
        found.addAll(inText(text));
        for (Charset wide : List.of(UTF_16LE, UTF_16BE)) {
            String first = new String(song.getBytes(wide), ISO_8859_1);
            for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
                int end = Math.min(bytes.length, at + OVERLAP);
                found.addAll(inText(new String(bytes, at, end - at, wide)));
            }
        }
    }
}
