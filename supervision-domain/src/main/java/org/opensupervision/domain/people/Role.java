package org.opensupervision.domain.people;

/** What a person does at an agency; one person may do several of these. */
public enum Role {
    SUPERVISOR,
    SUPERVISEE,
    DIRECTOR,
    ADMINISTRATOR
}
