package org.opensupervision.api.pages;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.agency.AgencyLocale;
import org.opensupervision.domain.agency.CrisisLine;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;

/** The agency of whoever reads a page, asked for once, and only if it matters. */
final class AgencyOnce {

    private final Supplier<Optional<AgencyView>> asked;
    private @Nullable AgencyView known;
    private boolean knows;

    AgencyOnce(Supplier<Optional<AgencyView>> asked) {
        this.asked = asked;
    }

    Locale locale() {
        return Locale.forLanguageTag(agency().map(AgencyView::locale).orElse(AgencyLocale.USUAL));
    }

    ZoneId zone() {
        return agency().map(AgencyView::timeZone).orElse(ZoneOffset.UTC);
    }

    List<CrisisLine> crisisLines() {
        return agency().map(AgencyView::crisisLines).orElse(List.of());
    }

    private Optional<AgencyView> agency() {
        if (!knows) {
            known = asked.get().orElse(null);
            knows = true;
        }
        return Optional.ofNullable(known);
    }
}
