package org.opensupervision.api.imports;

import java.util.ArrayList;
import java.util.List;

/** Splits a record into its fields, line by line, as RFC 4180 says; blanks around quotation marks do not count. */
final class FieldSplitter {

    enum State {
        FIELD_BEGINS,
        PLAIN,
        QUOTED,
        QUOTATION_MARK_IN_QUOTED,
        AFTER_QUOTED,
        COMPLETE,
        /** Something stands between a closing quotation mark and the next comma. */
        BROKEN
    }

    private final List<String> fields = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private State state = State.FIELD_BEGINS;

    /** Takes the record's next line; the record goes on in a further one if the answer is {@code QUOTED}. */
    State take(String line) {
        for (int at = 0; at < line.length() && state != State.BROKEN && state != State.COMPLETE; at++) {
            state = after(line.charAt(at));
        }
        return state;
    }

    /** Nothing follows: the record ends even without a line end. */
    State end() {
        if (state != State.QUOTED && state != State.BROKEN && state != State.COMPLETE) {
            state = endOfField(State.COMPLETE);
        }
        return state;
    }

    /** The fields so far; the last one of a record that is not complete is where it broke. */
    List<String> fields() {
        List<String> soFar = new ArrayList<>(fields);
        if (state != State.COMPLETE) {
            soFar.add(field.toString());
        }
        return soFar;
    }

    private State after(char c) {
        boolean quoted = state == State.QUOTED;
        if (!quoted && c == ',') {
            return endOfField(State.FIELD_BEGINS);
        }
        if (!quoted && (c == '\n' || c == '\r')) {
            return endOfField(State.COMPLETE);
        }
        return switch (state) {
            case FIELD_BEGINS -> beginning(c);
            case PLAIN -> kept(c, State.PLAIN);
            case QUOTED -> c == '"' ? State.QUOTATION_MARK_IN_QUOTED : kept(c, State.QUOTED);
            case QUOTATION_MARK_IN_QUOTED -> c == '"' ? kept(c, State.QUOTED) : afterQuoted(c);
            case AFTER_QUOTED -> afterQuoted(c);
            case COMPLETE, BROKEN -> state;
        };
    }

    private State beginning(char c) {
        if (c != '"') {
            return kept(c, Blanks.isBlank(c) ? State.FIELD_BEGINS : State.PLAIN);
        }
        field.setLength(0);
        return State.QUOTED;
    }

    private State afterQuoted(char c) {
        return Blanks.isBlank(c) ? State.AFTER_QUOTED : kept(c, State.BROKEN);
    }

    private State kept(char c, State next) {
        field.append(c);
        return next;
    }

    private State endOfField(State next) {
        fields.add(field.toString());
        field.setLength(0);
        return next;
    }
}
