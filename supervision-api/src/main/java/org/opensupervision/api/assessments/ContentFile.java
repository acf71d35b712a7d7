package org.opensupervision.api.assessments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an instrument in one language, as an agency brings them; docs/instruments.md says how such a file looks.
 *
 * @param answers the words for the numbers that an item is answered with
 */
record ContentFile(
        @NotBlank @Size(max = 40) String instrument,

        @NotNull @Pattern(regexp = "[a-z]{2}", message = "a language in two letters, such as en or de") String language,

        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 1000) String credit,
        @NotBlank @Size(max = 1000) String licence,
        @NotBlank @Size(max = 2000) String instruction,
        @NotNull @Size(max = 20) Map<Integer, @NotBlank @Size(max = 100) String> answers,
        @NotNull @Size(max = 100) List<@NotNull @Valid Item> items) {

    /** {@code answers} in place of those of the file, where an item has its own. */
    record Item(
            @NotNull Integer number,
            @NotBlank @Size(max = 500) String text,
            @Nullable @Size(max = 20) Map<Integer, @NotBlank @Size(max = 100) String> answers) {}

    Map<Integer, String> answersTo(Item item) {
        return item.answers() == null ? answers : item.answers();
    }
}
