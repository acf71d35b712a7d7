package org.opensupervision.api.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason instead of a stack trace. */
class DatabaseNotStartedAnalyzer extends AbstractFailureAnalyzer<DatabaseNotStarted> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseNotStarted cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop what is in the way, set OPENSUPERVISION_DATA_DIR to another directory,"
                        + " or use a PostgreSQL server through SPRING_DATASOURCE_URL. See docs/running.md.",
                cause);
    }
}
