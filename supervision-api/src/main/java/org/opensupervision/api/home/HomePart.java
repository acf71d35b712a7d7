package org.opensupervision.api.home;

import org.opensupervision.api.security.Sight;
import org.opensupervision.api.web.Caller;
import org.springframework.core.Ordered;
import org.springframework.ui.Model;

/** What a feature shows on the home page of those whom it concerns. In the order of {@link Ordered}, lowest first. */
public interface HomePart extends Ordered {

    boolean isFor(Sight sight);

    /** Puts into the model what readers answer, under names that no other part has. */
    void add(Caller caller, Sight sight, Model model);

    /** Such as {@code supportrequests/home :: waiting}. */
    String fragment();
}
