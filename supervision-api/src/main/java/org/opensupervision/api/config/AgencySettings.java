package org.opensupervision.api.config;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.agency.FirstAgency.FirstPerson;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * OPENSUPERVISION_AGENCY, OPENSUPERVISION_ADMIN_EMAIL, OPENSUPERVISION_ADMIN_PASSWORD, and, if wanted,
 * OPENSUPERVISION_TIME_ZONE (such as Europe/Vienna) and OPENSUPERVISION_ADMIN_NAME.
 */
@ConfigurationProperties("opensupervision")
record AgencySettings(
        @Nullable String agency,
        @Nullable String adminEmail,
        @Nullable String adminPassword,
        @Nullable String adminName,
        @Nullable ZoneId timeZone) {

    FirstPerson firstPerson() {
        String email = required(adminEmail, "OPENSUPERVISION_ADMIN_EMAIL");
        return new FirstPerson(
                "ADMIN",
                adminName == null ? email : adminName,
                email,
                required(adminPassword, "OPENSUPERVISION_ADMIN_PASSWORD"));
    }

    ZoneId timeZoneOr(ZoneId usual) {
        return timeZone == null ? usual : timeZone;
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " must be set together with OPENSUPERVISION_AGENCY");
        }
        return value;
    }
}
