package org.opensupervision.api.imports;

/** A row does not go in: which column of it, what stands there, and what would be right. */
final class RowRefused extends RuntimeException {

    private final String column;
    private final String value;

    RowRefused(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    String column() {
        return column;
    }

    String value() {
        return value;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
