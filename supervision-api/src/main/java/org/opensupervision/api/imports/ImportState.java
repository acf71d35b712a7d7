package org.opensupervision.api.imports;

enum ImportState {
    RUNNING,
    /** Everything that went in can be read. */
    DONE,
    FAILED
}
