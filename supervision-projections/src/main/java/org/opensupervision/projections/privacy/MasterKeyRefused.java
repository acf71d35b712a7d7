package org.opensupervision.projections.privacy;

/** With this master key, what is sealed cannot be opened. Says nothing of the key. */
public class MasterKeyRefused extends RuntimeException {

    public enum Reason {
        MISSING,
        MALFORMED,
        NOT_THE_ONE,
        KEYS_ARE_MISSING
    }

    private final Reason reason;

    public MasterKeyRefused(Reason reason) {
        super("the master key is refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
