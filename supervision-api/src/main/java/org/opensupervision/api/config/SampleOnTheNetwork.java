package org.opensupervision.api.config;

class SampleOnTheNetwork extends IllegalStateException {

    SampleOnTheNetwork(String address) {
        super("The sample agency's password is known to everybody, so it is served at 127.0.0.1 alone, not at "
                + address + ". Unset SERVER_ADDRESS, or register an agency of your own in an empty database:"
                + " set OPENSUPERVISION_AGENCY and OPENSUPERVISION_ADMIN_EMAIL.");
    }
}
