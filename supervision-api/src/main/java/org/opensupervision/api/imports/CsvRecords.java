package org.opensupervision.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.imports.FieldSplitter.State;
import org.opensupervision.api.imports.PhysicalLines.Line;

/**
 * Reads records one after the other. A record with a lost quotation mark costs its own line and no other: reading goes
 * on with the next line, which is why this is not left to a library, where it would swallow the rows behind it.
 */
final class CsvRecords implements AutoCloseable {

    /** Stands for bytes that are not UTF-8. It is no character, so that no text has it of its own. */
    static final char NOT_UTF_8 = '\uFFFF';

    static final String UNCLOSED = "a quotation mark is not closed";
    static final String BROKEN = "after a closing quotation mark comes a comma or the next line";
    static final String TOO_LONG = "a row has at most " + PhysicalLines.LONGEST + " characters";

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** After so many lost quotation marks a file is no better for looking where each of them may be closed. */
    private static final int MOST_LOST = 1_000;

    private final PhysicalLines lines;
    private boolean begun;
    private int lost;

    private CsvRecords(Reader reader) {
        this.lines = new PhysicalLines(reader);
    }

    static CsvRecords of(Path file) throws IOException {
        return of(Files.newInputStream(file));
    }

    static CsvRecords of(InputStream bytes) {
        return new CsvRecords(new InputStreamReader(
                bytes,
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(NOT_UTF_8))));
    }

    /** The record that the text holds. */
    static CsvRecord of(String text) {
        try (CsvRecords records = new CsvRecords(new StringReader(text))) {
            // what would be the mark at the beginning of a file is in the middle of one
            records.begun = true;
            CsvRecord record = records.next();
            return record == null ? new CsvRecord(1, List.of(text), text, null) : record;
        } catch (IOException e) {
            throw new IllegalStateException("text in memory can always be read", e);
        }
    }

    /** Null after the last one; blank lines are passed over. */
    @Nullable CsvRecord next() throws IOException {
        Line line = nextLine();
        while (line != null && line.isBlank()) {
            line = nextLine();
        }
        return line == null ? null : beginningWith(line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private @Nullable Line nextLine() throws IOException {
        Line line = lines.next();
        if (line == null || begun) {
            return line;
        }
        begun = true;
        return line.text().charAt(0) == BYTE_ORDER_MARK
                ? new Line(line.number(), line.text().substring(1))
                : line;
    }

    private CsvRecord beginningWith(Line first) throws IOException {
        List<Line> read = new ArrayList<>(List.of(first));
        FieldSplitter splitter = new FieldSplitter();
        State state = splitter.take(first.text());
        int length = first.text().length();
        while (state == State.QUOTED && length <= PhysicalLines.LONGEST && lost < MOST_LOST) {
            Line further = lines.next();
            if (further == null) {
                break;
            }
            read.add(further);
            length += further.text().length();
            state = splitter.take(further.text());
        }
        return length <= PhysicalLines.LONGEST && splitter.end() == State.COMPLETE
                ? new CsvRecord(first.number(), splitter.fields(), textOf(read), null)
                : faulty(first, read.subList(1, read.size()), state);
    }

    private CsvRecord faulty(Line first, List<Line> others, State state) {
        lines.putBack(others);
        lost += others.isEmpty() ? 0 : 1;
        FieldSplitter alone = new FieldSplitter();
        alone.take(first.text());
        alone.end();
        String fault = first.isTooLong() ? TOO_LONG : state == State.BROKEN && others.isEmpty() ? BROKEN : UNCLOSED;
        return new CsvRecord(first.number(), alone.fields(), textOf(List.of(first)), fault);
    }

    private static String textOf(List<Line> lines) {
        String text = lines.stream().map(Line::text).collect(Collectors.joining());
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
            end--;
        }
        return text.substring(0, end);
    }
}
