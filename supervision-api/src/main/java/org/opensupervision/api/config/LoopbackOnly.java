package org.opensupervision.api.config;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.demo.SampleAgency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The sample agency's password is known to everybody, so that nobody beyond this machine may reach it. */
@Component
class LoopbackOnly implements SmartInitializingSingleton {

    private final SampleAgency sample;
    private final ObjectProvider<FirstStart> firstStart;
    private final @Nullable InetAddress address;

    LoopbackOnly(
            SampleAgency sample,
            ObjectProvider<FirstStart> firstStart,
            @Value("${server.address:#{null}}") @Nullable InetAddress address) {
        this.sample = sample;
        this.firstStart = firstStart;
        this.address = address;
    }

    /** Before anything listens. */
    @Override
    public void afterSingletonsInstantiated() {
        boolean isLoopback = address != null && address.isLoopbackAddress();
        if (!isLoopback && (sample.isLoaded() || willBeLoaded())) {
            throw new SampleOnTheNetwork(String.valueOf(address));
        }
    }

    private boolean willBeLoaded() {
        FirstStart start = firstStart.getIfAvailable();
        return start != null && start.loadsTheSample();
    }
}
