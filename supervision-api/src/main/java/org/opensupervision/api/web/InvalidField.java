package org.opensupervision.api.web;

/** Input that no command can be made of: names the field and what would be right. */
public class InvalidField extends RuntimeException {

    private final String field;
    private final String expected;

    public InvalidField(String field, String expected) {
        super(field + ": " + expected, null, false, false);
        this.field = field;
        this.expected = expected;
    }

    public String field() {
        return field;
    }

    public String expected() {
        return expected;
    }
}
