package org.opensupervision.api.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class PlainOnTheNetworkAnalyzer extends AbstractFailureAnalyzer<PlainOnTheNetwork> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PlainOnTheNetwork cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
