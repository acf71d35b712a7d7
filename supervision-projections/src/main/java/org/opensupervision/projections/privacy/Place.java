package org.opensupervision.projections.privacy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Where in what a value stands, such as {@code SessionEvent.SessionRecorded content.note}. Part of what is sealed. */
record Place(String type, List<String> path) {

    /** @param context of the record that holds the value, while it is being written */
    static Place of(TokenStreamContext context, Record outermost) {
        return new Place(nameOf(outermost.getClass()), path(context));
    }

    static Place of(Class<?> outermost, TokenStreamContext context) {
        return new Place(nameOf(outermost), path(context));
    }

    /** The records around a value, the innermost first. */
    static List<Record> recordsAround(TokenStreamContext context) {
        List<Record> around = new ArrayList<>();
        for (TokenStreamContext each = context; each != null; each = each.getParent()) {
            if (each.currentValue() instanceof Record record) {
                around.add(record);
            }
        }
        return around;
    }

    String text() {
        return type + " " + String.join(".", path);
    }

    /** Without the package, which may be another one some day. */
    static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    private static List<String> path(TokenStreamContext context) {
        Deque<String> names = new ArrayDeque<>();
        for (@Nullable TokenStreamContext each = context; each != null; each = each.getParent()) {
            if (each.inObject()) {
                names.addFirst(each.currentName());
            }
        }
        return List.copyOf(names);
    }
}
