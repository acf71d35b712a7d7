package org.opensupervision.projections.notices;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Of which notices somebody wants to hear by mail as well. */
@Component
@Transactional
public class MailChoices {

    private final JdbcClient jdbc;

    MailChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every kind that may go by mail, and whether it does. */
    public record MailChoice(KindOfNotice kind, boolean byMail) {}

    @Transactional(readOnly = true)
    public List<MailChoice> of(AgencyId agency, PersonId person) {
        Map<KindOfNotice, Boolean> chosen = new EnumMap<>(KindOfNotice.class);
        jdbc.sql("select kind, by_mail from mail_choice where agency_id = :agency and person_id = :person")
                .param("agency", agency.value())
                .param("person", person.value())
                .query(row -> {
                    chosen.put(KindOfNotice.valueOf(row.getString("kind")), row.getBoolean("by_mail"));
                });
        return kinds().map(kind -> new MailChoice(kind, chosen.getOrDefault(kind, kind.usuallyGoesByMail())))
                .toList();
    }

    /** These, and none of the others. */
    public void choose(AgencyId agency, PersonId person, Set<KindOfNotice> byMail) {
        jdbc.sql("""
                insert into mail_choice (agency_id, person_id, kind, by_mail)
                select :agency, :person, kind, kind = any(:chosen) from unnest(:kinds) as kind
                on conflict (person_id, kind) do update set by_mail = excluded.by_mail
                """)
                .param("agency", agency.value())
                .param("person", person.value())
                .param("kinds", kinds().map(KindOfNotice::name).toArray(String[]::new))
                .param("chosen", byMail.stream().map(KindOfNotice::name).toArray(String[]::new))
                .update();
    }

    private static Stream<KindOfNotice> kinds() {
        return Arrays.stream(KindOfNotice.values()).filter(KindOfNotice::mayGoByMail);
    }
}
