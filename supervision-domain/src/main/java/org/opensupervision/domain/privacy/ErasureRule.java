package org.opensupervision.domain.privacy;

import java.util.EnumSet;
import java.util.Set;
import org.opensupervision.domain.shared.Rule;

public enum ErasureRule implements Rule {
    NOT_ERASED_YET("person"),
    ERASED_BY_SOMEBODY_ELSE("person"),
    LEFT_BEFORE_BEING_ERASED("person"),
    AGREEMENTS_HAVE_ENDED("person"),
    RECORDS_ARE_SIGNED("person"),
    REQUESTS_ARE_DONE("person"),
    OTHER_LAW_IS_NAMED("words"),
    ERASURE_WAITS_FOR_CONSENT("person"),
    ERASURE_IS_ASKED_FOR("person"),
    CONSENTED_BY_SOMEBODY_ELSE("person");

    private static final Set<ErasureRule> ABOUT_THE_INPUT =
            EnumSet.of(ERASED_BY_SOMEBODY_ELSE, OTHER_LAW_IS_NAMED, CONSENTED_BY_SOMEBODY_ELSE);

    private final String field;

    ErasureRule(String field) {
        this.field = field;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public boolean conflicts() {
        return !ABOUT_THE_INPUT.contains(this);
    }
}
