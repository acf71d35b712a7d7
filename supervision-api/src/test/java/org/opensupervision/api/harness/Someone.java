package org.opensupervision.api.harness;

/** A person at an agency, who calls with a token that lets them do everything. */
public record Someone(String id, String ref, String name, String email, Http http, Agencies agencies) {

    public Http with(String header, String value) {
        return http.with(header, value);
    }

    public Http withKey(String idempotencyKey) {
        return http.withKey(idempotencyKey);
    }

    /** Looks when everything that has happened can be read, whoever did it. */
    public Answer sees(String address, Object... parts) {
        agencies.settle();
        return get(address, parts);
    }

    public Answer get(String address, Object... parts) {
        return http.get(address, parts);
    }

    public Answer post(String address, Object body) {
        return http.post(address, body);
    }

    public Answer post(String address) {
        return http.post(address);
    }

    public Answer put(String address, Object body) {
        return http.put(address, body);
    }

    public Answer delete(String address) {
        return http.delete(address);
    }
}
