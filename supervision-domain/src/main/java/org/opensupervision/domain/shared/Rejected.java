package org.opensupervision.domain.shared;

/** A command was refused by a named rule; nothing has happened. */
public class Rejected extends RuntimeException {

    private final transient Rule rule;

    public Rejected(Rule rule) {
        super(rule.name(), null, false, false);
        this.rule = rule;
    }

    public Rule rule() {
        return rule;
    }
}
