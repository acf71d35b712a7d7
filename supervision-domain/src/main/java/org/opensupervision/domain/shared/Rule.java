package org.opensupervision.domain.shared;

/** A named reason to refuse a command. Its wording stands in messages.properties under {@code rule.<name>}. */
public interface Rule {

    String name();

    /** The field of the command that the rule looks at, so that the person who typed it can be led there. */
    String field();

    /** True where the refusal is not about the input but about what is there already. */
    default boolean conflicts() {
        return false;
    }

    default void require(boolean holds) {
        if (!holds) {
            throw new Rejected(this);
        }
    }
}
