package org.opensupervision.api.admin;

import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

class AnotherRebuildIsRunning extends ErrorResponseException {

    AnotherRebuildIsRunning() {
        super(HttpStatus.CONFLICT);
        setDetail("Another rebuild is running. Wait for its end, then ask again.");
    }
}
