package org.opensupervision.projections.readmodels;

/** Somebody reads or writes in the living tables for longer than others can be made to wait. */
final class TablesInUse extends RuntimeException {

    TablesInUse(Throwable cause) {
        super("the living tables are in use", cause);
    }
}
