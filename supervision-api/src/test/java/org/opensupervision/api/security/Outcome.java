package org.opensupervision.api.security;

import org.opensupervision.api.harness.Answer;

/** What became of somebody at the door. */
enum Outcome {
    LET_IN,
    NOT_THEIRS,
    NOT_THERE;

    /** Whoever was let in may still be told that what they sent is no good. */
    static Outcome of(Answer answer) {
        return switch (answer.status()) {
            case 403 -> NOT_THEIRS;
            case 404 -> NOT_THERE;
            case 401, 405, 406, 415, 500, 503 ->
                throw new AssertionError(answer.request() + " answered " + answer.status() + " " + answer.text());
            default -> LET_IN;
        };
    }
}
