package org.opensupervision.projections.privacy;

/** With this master key, what is sealed cannot be opened. Says nothing of the key. */
public class MasterKeyRefused extends RuntimeException {

    public enum Reason {
        MISSING,
        MALFORMED,
        NOT_THE_ONE,
        KEYS_ARE_MISSING,
        NO_SUCH_MODULE,
        MISSING_IN_MODULE,
        LEAVES_ITS_MODULE,
        THERE_ALREADY
    }

    private final Reason reason;

    public MasterKeyRefused(Reason reason) {
        super("the master key is refused: " + reason);
        this.reason = reason;
    }

    public MasterKeyRefused(Reason reason, Exception cause) {
        super("the master key is refused: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
