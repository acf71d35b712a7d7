package org.opensupervision.domain.agency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** In whose way days and numbers are said at an agency, by language tags: the language, and the country. */
public final class AgencyLocale {

    /** English, United Kingdom, unless an agency chooses another. */
    public static final String USUAL = "en-GB";

    private static final Set<String> KNOWN = Arrays.stream(Locale.getAvailableLocales())
            .filter(locale -> !locale.getCountry().isEmpty()
                    && locale.getScript().isEmpty()
                    && locale.getVariant().isEmpty()
                    && !locale.hasExtensions())
            .map(Locale::toLanguageTag)
            .collect(Collectors.toUnmodifiableSet());

    private AgencyLocale() {}

    static boolean isKnown(String tag) {
        return KNOWN.contains(tag);
    }

    public static List<String> all() {
        return KNOWN.stream().sorted().toList();
    }
}
