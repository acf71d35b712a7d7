package org.opensupervision.api.agency;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.opensupervision.domain.agency.AgencyLocale;

/** Locales that an agency can choose, by their names in English. */
final class SpokenLocales {

    private static final List<Spoken> ALL = AgencyLocale.all().stream()
            .map(tag -> new Spoken(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH)))
            .sorted(Comparator.comparing(Spoken::name))
            .toList();

    private SpokenLocales() {}

    record Spoken(String tag, String name) {}

    static List<Spoken> all() {
        return ALL;
    }
}
