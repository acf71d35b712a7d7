package org.opensupervision.api.signin;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.projections.directory.DirectoryQuery.AgencyView;
import org.opensupervision.projections.directory.DirectoryQuery.WhichAgency;
import org.opensupervision.projections.directory.DirectoryReader;

/** Moments as they are said where the agency is. */
public record AgencyTime(ZoneId zone) {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    public static AgencyTime of(DirectoryReader directory, AgencyId agency) {
        return new AgencyTime(
                directory.ask(new WhichAgency(agency)).map(AgencyView::timeZone).orElse(ZoneOffset.UTC));
    }

    public String say(Instant moment) {
        return WORDS.format(moment.atZone(zone));
    }
}
