package org.opensupervision.api.imports;

/**
 * Keeps an import close before the read models: whoever else reads what they wrote is not kept waiting, and at the end
 * little is left to wait for.
 */
final class Pace {

    private static final int STRIDE = 1_000;

    private final ReferenceData readModels;
    private long rows;
    private long position;

    Pace(ReferenceData readModels) {
        this.readModels = readModels;
    }

    void row() throws InterruptedException {
        if (++rows % STRIDE == 0) {
            readModels.await(position);
            position = readModels.head();
        }
    }
}
