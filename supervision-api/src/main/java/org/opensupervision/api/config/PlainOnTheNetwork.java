package org.opensupervision.api.config;

class PlainOnTheNetwork extends IllegalStateException {

    PlainOnTheNetwork(String address) {
        super("At " + address
                + " other machines would speak to it in plain. Unset SERVER_ADDRESS, give it a certificate"
                + " (SERVER_SSL_CERTIFICATE and SERVER_SSL_CERTIFICATE_PRIVATE_KEY), or set " + TlsAlone.PLAIN
                + "=true if a proxy ends TLS and the network between the two is yours alone.");
    }
}
