package org.opensupervision.api.security;

import java.net.InetAddress;
import java.util.Arrays;

/** Where an address belongs: what is kept for ever tells a network, and no single machine. */
final class Network {

    private static final int OF_IPV4 = 24;
    private static final int OF_IPV6 = 48;

    private Network() {}

    static String of(String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(address).getAddress();
            int kept = bytes.length == 4 ? OF_IPV4 : OF_IPV6;
            Arrays.fill(bytes, kept / Byte.SIZE, bytes.length, (byte) 0);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept;
        } catch (IllegalArgumentException | java.net.UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
