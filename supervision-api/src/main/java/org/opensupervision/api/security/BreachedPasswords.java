package org.opensupervision.api.security;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Passwords that were stolen elsewhere, in a file of Have I Been Pwned if the operator has set one: lines of a SHA-1 in
 * hexadecimal digits, a colon and a number, ordered by the SHA-1. It may have forty gigabytes, and is not read in.
 */
@Component
class BreachedPasswords {

    private static final String DIGEST = "SHA-1";
    private static final int DIGITS = 40;
    private static final int LONGEST_LINE = 80;
    private static final Pattern LINE = Pattern.compile("[0-9A-F]{40}:\\d+");

    private final @Nullable Path file;

    BreachedPasswords(@Value("${opensupervision.breached-passwords-file:}") String file) {
        this.file = file.isBlank() ? null : Path.of(file);
        if (this.file != null) {
            check(this.file);
        }
    }

    boolean hold(String password) {
        if (file == null) {
            return false;
        }
        try (var lines = new RandomAccessFile(file.toFile(), "r")) {
            return hold(lines, digest(password));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The line sought begins, if it is there, at {@code from} or later, and before {@code to}. */
    private static boolean hold(RandomAccessFile lines, String sought) throws IOException {
        long from = 0;
        long to = lines.length();
        while (from < to) {
            long middle = (from + to) / 2;
            Line line = firstFrom(lines, middle);
            int order = line.digits().compareTo(sought);
            if (order == 0) {
                return true;
            } else if (order < 0) {
                from = line.end();
            } else {
                to = middle;
            }
        }
        return false;
    }

    /** @param digits more than all others where no line begins any more */
    private record Line(String digits, long end) {}

    private static Line firstFrom(RandomAccessFile lines, long position) throws IOException {
        long begin = Math.max(0, position - 1);
        lines.seek(begin);
        byte[] bytes = new byte[2 * LONGEST_LINE];
        int read = Math.max(0, lines.read(bytes));
        String text = new String(bytes, 0, read, ISO_8859_1);
        int start = position == 0 ? 0 : text.indexOf('\n') + 1;
        boolean none = (position > 0 && start == 0) || text.length() < start + DIGITS;
        if (none) {
            return new Line("~", lines.length());
        }
        int end = text.indexOf('\n', start);
        return new Line(text.substring(start, start + DIGITS), begin + (end < 0 ? read : end + 1));
    }

    private static void check(Path file) {
        try (var lines = new RandomAccessFile(file.toFile(), "r")) {
            String first = lines.readLine();
            String second = lines.readLine();
            if (!isGood(first) || (second != null && (!isGood(second) || first.compareTo(second) >= 0))) {
                throw new IllegalStateException("OPENSUPERVISION_BREACHED_PASSWORDS_FILE is no list of SHA-1 digests"
                        + " with their numbers, ordered by digest.");
            }
        } catch (IOException e) {
            throw new IllegalStateException("OPENSUPERVISION_BREACHED_PASSWORDS_FILE cannot be read.", e);
        }
    }

    private static boolean isGood(@Nullable String line) {
        return line != null && LINE.matcher(line).matches();
    }

    /** By which the list names them; it protects nothing. */
    private static String digest(String password) {
        try {
            byte[] digest = MessageDigest.getInstance(DIGEST).digest(password.getBytes(UTF_8));
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + DIGEST, e);
        }
    }
}
