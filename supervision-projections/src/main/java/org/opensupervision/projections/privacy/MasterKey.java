package org.opensupervision.projections.privacy;

/**
 * What the keys of people are wrapped with: in this process, or in a module of its own. A key management service is
 * another one of these, declared as a bean. While
 * it does not answer it throws {@link KeysAway}, and what needs it is tried again; {@link NotOpened} is for what it has
 * not wrapped, and everything else is taken for a fault.
 */
public interface MasterKey {

    /** Tells it from other master keys, says nothing of it, and is stored with all that it has wrapped. */
    String id();

    /** @param whose what the key is for; whoever unwraps it must say the same */
    byte[] wrap(byte[] key, byte[] whose);

    byte[] unwrap(byte[] wrapped, byte[] whose);
}
