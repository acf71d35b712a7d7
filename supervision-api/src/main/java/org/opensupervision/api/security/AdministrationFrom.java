package org.opensupervision.api.security;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/** Networks from which an administrator's deeds are done; all of them, unless the operator names some. */
@Component
class AdministrationFrom {

    private final List<IpAddressMatcher> networks;

    /** @param networks such as {@code 10.1.0.0/16, 2001:db8::/32}; a start with something else is none */
    AdministrationFrom(@Value("${opensupervision.administration-from:}") List<String> networks) {
        this.networks = networks.stream()
                .map(network -> new IpAddressMatcher(network.strip()))
                .toList();
    }

    /** @param address the caller's, as the proxy says it where a proxy is believed */
    boolean allows(Deed deed, String address) {
        return networks.isEmpty()
                || !deed.isOfAdministratorsAlone()
                || networks.stream().anyMatch(network -> network.matches(address));
    }
}
