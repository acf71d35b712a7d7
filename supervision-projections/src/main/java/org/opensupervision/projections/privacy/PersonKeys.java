package org.opensupervision.projections.privacy;

import java.util.Optional;
import java.util.function.Consumer;
import org.opensupervision.domain.shared.AgencyId;
import org.opensupervision.domain.shared.PersonId;

/** The keys of people and what becomes of them. */
public interface PersonKeys extends KeyRing {

    /**
     * Destroys all versions of a person's key, for good and on all nodes; whoever never had one will not get one. It has
     * happened when this returns, whatever becomes of the caller's transaction. May be repeated.
     */
    void destroy(AgencyId agency, PersonId person);

    boolean isDestroyed(PersonId person);

    /**
     * From now on new words are sealed with another key; what was sealed before is opened with the one before. Nothing
     * if the person has no key, or none any more.
     */
    Optional<Integer> rotate(AgencyId agency, PersonId person);

    /** Wraps at most so many keys with the master key in use that still are wrapped with another; how many it were. */
    int rewrap(int atMost);

    /** How many keys are still wrapped with a master key that is not the one in use. */
    long toRewrap();

    /** This node remembers no key any more, and looks up those that it needs. */
    void forgetAll();

    /** Is told on every node whose key has been destroyed, so that nothing of them is remembered any more. */
    void onDestroyed(Consumer<PersonId> listener);

    /** News may have been missed: whatever is remembered of anybody may be of somebody whose key is gone. */
    void onNewsMissed(Runnable listener);
}
