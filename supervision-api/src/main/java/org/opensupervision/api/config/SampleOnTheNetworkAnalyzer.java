package org.opensupervision.api.config;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SampleOnTheNetworkAnalyzer extends AbstractFailureAnalyzer<SampleOnTheNetwork> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SampleOnTheNetwork cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
