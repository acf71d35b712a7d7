package org.opensupervision.api.web;

import java.util.regex.Pattern;

/**
 * Values that a spreadsheet program would take for a formula. What we write is given an apostrophe before it, which
 * spreadsheet programs do not show; what we read is freed of it, so that a mended row says what it said. Plain numbers,
 * also negative ones, are no formulas and stay as they are.
 */
public final class Spreadsheet {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+([.,][0-9]+)?");
    private static final char APOSTROPHE = '\'';

    private Spreadsheet() {}

    public static String harmless(String value) {
        return isFormula(value) ? APOSTROPHE + value : value;
    }

    public static String meant(String value) {
        return !value.isEmpty() && value.charAt(0) == APOSTROPHE && isFormula(value.substring(1))
                ? value.substring(1)
                : value;
    }

    private static boolean isFormula(String value) {
        return FORMULA.matcher(value).matches() && !NUMBER.matcher(value).matches();
    }
}
