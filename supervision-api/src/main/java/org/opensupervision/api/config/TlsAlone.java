package org.opensupervision.api.config;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/** Whoever calls from another machine does so by TLS; or whoever runs it says that a proxy ends it on a network of theirs. */
@Component
class TlsAlone implements SmartInitializingSingleton {

    static final String PLAIN = "OPENSUPERVISION_PROXY_PLAIN";

    private static final Logger LOG = LoggerFactory.getLogger(TlsAlone.class);

    private final @Nullable InetAddress address;
    private final @Nullable Ssl tls;
    private final boolean plainIsAllowed;

    TlsAlone(ServerProperties server, @Value("${opensupervision.proxy.plain:false}") boolean plainIsAllowed) {
        this.address = server.getAddress();
        this.tls = server.getSsl();
        this.plainIsAllowed = plainIsAllowed;
    }

    /** Before anything listens. */
    @Override
    public void afterSingletonsInstantiated() {
        if (isHere() || Ssl.isEnabled(tls)) {
            return;
        }
        if (!plainIsAllowed) {
            throw new PlainOnTheNetwork(String.valueOf(address));
        }
        LOG.warn("serves HTTP without TLS at {}, because {} is set: a proxy has to end TLS before it", address, PLAIN);
    }

    private boolean isHere() {
        return address != null && address.isLoopbackAddress();
    }
}
