package org.opensupervision.api.config;

/** Says to the person who starts the application why its own database did not come up. */
class DatabaseNotStarted extends RuntimeException {

    DatabaseNotStarted(String reason) {
        super(reason);
    }
}
