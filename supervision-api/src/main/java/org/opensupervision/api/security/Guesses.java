package org.opensupervision.api.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.lang.ref.SoftReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How often somebody has to guess who tries common words, names, repetitions, sequences, keyboard walks and days first. */
final class Guesses {

    /** What zxcvbn calls safely unguessable; all that is common has fewer. */
    private static final double ENOUGH = 1e10;

    /** Spaces make some words of several harder to guess, and do nothing for a word that is only said twice. */
    private static final double ENOUGH_WITHOUT_SPACES = 1e8;

    /** Looking for patterns takes time that grows with the square of the length; what follows only adds to it. */
    private static final int LOOKED_AT = 64;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[ ._-]+");

    /** Nine megabytes of words, needed when somebody chooses a password. */
    private @Nullable SoftReference<Zxcvbn> words;

    boolean areFew(String password) {
        String begin = beginningOf(password);
        return of(begin) < ENOUGH || of(BETWEEN_WORDS.matcher(begin).replaceAll("")) < ENOUGH_WITHOUT_SPACES;
    }

    private double of(String password) {
        return words().measure(password).getGuesses();
    }

    private static String beginningOf(String password) {
        return password.substring(0, password.offsetByCodePoints(0, Math.min(LOOKED_AT, lengthOf(password))));
    }

    private static int lengthOf(String password) {
        return password.codePointCount(0, password.length());
    }

    private synchronized Zxcvbn words() {
        Zxcvbn known = words == null ? null : words.get();
        if (known == null) {
            known = new Zxcvbn();
            words = new SoftReference<>(known);
        }
        return known;
    }
}
