package org.opensupervision.api.imports;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file as they stand there, each with its end: LF, CRLF or CR. */
final class PhysicalLines implements AutoCloseable {

    /** A line is numbered from 1; of one that is longer than {@link #LONGEST} the rest is left out. */
    record Line(long number, String text) {

        boolean isBlank() {
            return text.isBlank();
        }

        boolean isTooLong() {
            return text.length() > LONGEST;
        }
    }

    static final int LONGEST = 1 << 16;

    private final Reader reader;
    private final Deque<Line> putBack = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 14];
    private int position;
    private int end;
    private long number;

    PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    @Nullable Line next() throws IOException {
        return putBack.isEmpty() ? read() : putBack.pop();
    }

    void putBack(List<Line> lines) {
        lines.reversed().forEach(putBack::push);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private @Nullable Line read() throws IOException {
        if (peek() < 0) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (int next = peek(); next >= 0; next = peek()) {
            position++;
            if (text.length() <= LONGEST) {
                text.append((char) next);
            }
            if (next == '\n' || (next == '\r' && peek() != '\n')) {
                break;
            }
        }
        return new Line(++number, text.toString());
    }

    private int peek() throws IOException {
        while (position == end) {
            position = 0;
            end = reader.read(buffer);
            if (end < 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[position];
    }
}
