package org.opensupervision.projections.directory;

import java.util.Locale;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.people.Contacts;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Contacts kept unique by a primary key; a claim commits or falls with the command that makes it. */
@Component
class ContactClaims implements Contacts {

    private final JdbcClient jdbc;
    private final Notices notices;
    private final TransactionManager transactions;

    ContactClaims(JdbcClient jdbc, Notices notices, TransactionManager transactions) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.transactions = transactions;
    }

    @Override
    public boolean claimReference(AgencyId agency, String reference, PersonId person) {
        beginTransaction();
        return claim(agency, "reference", reference, person);
    }

    @Override
    public boolean claimEmail(AgencyId agency, @Nullable String email, PersonId person) {
        beginTransaction();
        String value = email == null ? "" : email.toLowerCase(Locale.ROOT);
        int given = jdbc.sql(
                        "delete from contact_claim where person_id = :person and kind = 'email' and value <> :value")
                .param("person", person.value())
                .param("value", value)
                .update();
        if (given > 0) {
            notices.tell(agency, person, Notice.of(KindOfNotice.EMAIL_CHANGED));
        }
        return email == null || claim(agency, "email", value, person);
    }

    /** From here on the command has a transaction, in which its events are written too. */
    private void beginTransaction() {
        if (CurrentUnitOfWork.isStarted() && !TransactionSynchronizationManager.isActualTransactionActive()) {
            CurrentUnitOfWork.get().attachTransaction(transactions);
        }
    }

    private boolean claim(AgencyId agency, String kind, String value, PersonId person) {
        return jdbc
                .sql("""
                with claimed as (
                    insert into contact_claim (agency_id, kind, value, person_id)
                    values (:agency, :kind, :value, :person)
                    on conflict do nothing
                    returning person_id
                )
                select person_id from claimed
                union all
                select person_id from contact_claim
                where agency_id = :agency and kind = :kind and value = :value
                """)
                .param("agency", agency.value())
                .param("kind", kind)
                .param("value", value)
                .param("person", person.value())
                .query((row, n) -> person.value().equals(row.getObject("person_id")))
                .list()
                .stream()
                .anyMatch(own -> own);
    }
}
