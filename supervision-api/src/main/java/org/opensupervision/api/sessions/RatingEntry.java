package org.opensupervision.api.sessions;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.sessions.SessionForm.RatingForm;

/** A rating as its sliders stand: one that nobody has moved stands below 0, and says nothing. */
record RatingEntry(
        @Min(0) Integer administrative,
        @Min(0) Integer educational,
        @Min(0) Integer supportive,
        Integer overall,
        @Nullable @Size(max = 5000) String words) {

    private static final int UNTOUCHED = -1;

    static final RatingEntry NOTHING = new RatingEntry(UNTOUCHED, UNTOUCHED, UNTOUCHED, UNTOUCHED, null);

    RatingEntry {
        administrative = administrative == null ? UNTOUCHED : administrative;
        educational = educational == null ? UNTOUCHED : educational;
        supportive = supportive == null ? UNTOUCHED : supportive;
        overall = overall == null ? UNTOUCHED : overall;
    }

    /** Where the slider of this name stands. */
    public int at(String slider) {
        return switch (slider) {
            case "administrative" -> administrative;
            case "educational" -> educational;
            case "supportive" -> supportive;
            case "overall" -> overall;
            default -> throw new IllegalArgumentException(slider);
        };
    }

    RatingForm toForm() {
        return new RatingForm(administrative, educational, supportive, overall == UNTOUCHED ? null : overall, words);
    }
}
