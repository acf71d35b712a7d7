package org.opensupervision.api.demo;

import org.springframework.stereotype.Component;

@Component
public class SampleAgency {
    public boolean isHalfLoaded() {
        return false;
    }

    public void load() {}
}
