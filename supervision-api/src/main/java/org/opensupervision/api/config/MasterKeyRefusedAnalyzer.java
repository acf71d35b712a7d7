package org.opensupervision.api.config;

import org.opensupervision.projections.privacy.MasterKeyRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about the master key, and nothing of the key. */
class MasterKeyRefusedAnalyzer extends AbstractFailureAnalyzer<MasterKeyRefused> {

    private static final String MAKE_ONE = "For a new database make one: openssl rand -base64 32. Whoever loses it"
            + " loses all names, notes and words.";

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MasterKeyRefused cause) {
        return switch (cause.reason()) {
            case MISSING ->
                new FailureAnalysis(
                        "There is no master key: personal data can be neither sealed nor opened.",
                        "Set OPENSUPERVISION_MASTER_KEY, or OPENSUPERVISION_MASTER_KEY_FILE to a file that can be"
                                + " read. " + MAKE_ONE,
                        cause);
            case MALFORMED ->
                new FailureAnalysis(
                        "The master key is not 32 bytes in base64 or as 64 hexadecimal digits.",
                        "Correct OPENSUPERVISION_MASTER_KEY (or its file, or OPENSUPERVISION_OTHER_MASTER_KEY). "
                                + MAKE_ONE,
                        cause);
            case NOT_THE_ONE ->
                new FailureAnalysis(
                        "The master key is not the one that personal data in this database is sealed with.",
                        "Set OPENSUPERVISION_MASTER_KEY to that one; in the data directory of an embedded database it"
                                + " is the file master.key. While it is being replaced, both must be known:"
                                + " OPENSUPERVISION_OTHER_MASTER_KEY is the other one.",
                        cause);
            case KEYS_ARE_MISSING ->
                new FailureAnalysis(
                        "Personal data in this database is sealed, but the keys to it are missing, so"
                                + " OPENSUPERVISION_MASTER_KEY opens nothing.",
                        "Restore the backup of the schema \"keys\"; see docs/running.md.",
                        cause);
            case NO_SUCH_MODULE ->
                new FailureAnalysis(
                        "The PKCS #11 module with the master key cannot be opened.",
                        "OPENSUPERVISION_MASTER_KEY_PKCS11 is a file that says where the module is, as docs/running.md"
                                + " shows, and OPENSUPERVISION_MASTER_KEY_PKCS11_PIN_FILE a file with its PIN.",
                        cause);
            case MISSING_IN_MODULE ->
                new FailureAnalysis(
                        "The PKCS #11 module has no master key of this name.",
                        "Set OPENSUPERVISION_MASTER_KEY_PKCS11_LABEL to the name of an AES key there, or make one with"
                                + " bin/make-master-key, as docs/running.md shows.",
                        cause);
            case LEAVES_ITS_MODULE ->
                new FailureAnalysis(
                        "The master key can be read out of its PKCS #11 module.",
                        "Make another with bin/make-master-key and CKA_EXTRACTABLE = false, as docs/running.md shows.",
                        cause);
            case THERE_ALREADY ->
                new FailureAnalysis(
                        "The PKCS #11 module has a key of this name already.", "Choose another name.", cause);
        };
    }
}
