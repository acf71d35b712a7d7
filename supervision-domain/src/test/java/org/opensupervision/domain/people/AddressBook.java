package org.opensupervision.domain.people;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** What the database's constraints do, in memory. */
class AddressBook implements Contacts {

    private record Entry(AgencyId agency, String text) {}

    private final Map<Entry, PersonId> references = new HashMap<>();
    private final Map<Entry, PersonId> emails = new HashMap<>();

    @Override
    public boolean claimReference(AgencyId agency, String reference, PersonId person) {
        return person.equals(references.computeIfAbsent(new Entry(agency, reference), _ -> person));
    }

    @Override
    public boolean claimEmail(AgencyId agency, @Nullable String email, PersonId person) {
        if (email == null) {
            return emails.values().remove(person) || true;
        }
        Entry entry = new Entry(agency, email.toLowerCase(Locale.ROOT));
        boolean free = person.equals(emails.getOrDefault(entry, person));
        if (free) {
            emails.values().remove(person);
            emails.put(entry, person);
        }
        return free;
    }
}
