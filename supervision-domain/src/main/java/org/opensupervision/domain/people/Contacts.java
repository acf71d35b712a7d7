package org.opensupervision.domain.people;

import org.jspecify.annotations.Nullable;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/**
 * Keeps references and e-mails unique in an agency, by a constraint of the database in the command's own transaction:
 * of two people who ask for the same one at the same moment, one is refused.
 */
public interface Contacts {

    /** False if the reference is somebody else's. */
    boolean claimReference(AgencyId agency, String reference, PersonId person);

    /**
     * False if the e-mail is somebody else's; case does not count. An e-mail that the person had before becomes free,
     * also when the person has none from now on.
     */
    boolean claimEmail(AgencyId agency, @Nullable String email, PersonId person);
}
