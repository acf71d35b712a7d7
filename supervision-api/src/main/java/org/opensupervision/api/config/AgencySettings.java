package org.opensupervision.api.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opensupervision.api.agency.FirstAgency.FirstPerson;
import org.opensupervision.api.security.PasswordPolicy;
import org.opensupervision.api.security.Secret;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * OPENSUPERVISION_AGENCY, OPENSUPERVISION_ADMIN_EMAIL, and, if wanted, OPENSUPERVISION_ADMIN_PASSWORD,
 * OPENSUPERVISION_ADMIN_TOKEN, OPENSUPERVISION_TIME_ZONE (such as Europe/Vienna) and OPENSUPERVISION_ADMIN_NAME.
 */
@ConfigurationProperties("opensupervision")
record AgencySettings(
        @Nullable String agency,
        @Nullable String adminEmail,
        @Nullable String adminPassword,
        @Nullable String adminToken,
        @Nullable String adminName,
        @Nullable ZoneId timeZone) {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{32,200}=*");

    FirstPerson firstPerson() {
        String email = required(adminEmail, "OPENSUPERVISION_ADMIN_EMAIL");
        return new FirstPerson(
                "ADMIN",
                adminName == null ? email : adminName,
                email,
                given(adminPassword),
                adminToken == null || adminToken.isBlank() ? null : tokenOf(adminToken));
    }

    void requireGoodPassword(PasswordPolicy policy) {
        if (adminPassword != null && !adminPassword.isBlank()) {
            List<String> known = Stream.of(agency, adminName, adminEmail)
                    .filter(Objects::nonNull)
                    .map(String::valueOf)
                    .toList();
            policy.objectionTo(adminPassword, known).ifPresent(objection -> {
                throw new IllegalStateException("OPENSUPERVISION_ADMIN_PASSWORD "
                        + switch (objection) {
                            case TOO_SHORT -> "is too short: it needs at least 15 characters";
                            case TOO_LONG -> "is too long: it may have at most 256 characters";
                            case COMMON -> "is one that everybody knows";
                            case BREACHED -> "is in the list of those that were stolen elsewhere";
                            case MADE_OF_KNOWN_WORDS -> "is made of the agency's, the person's or the product's name";
                        });
            });
        }
    }

    /** It is as good as a password, and nothing slows down who guesses at it. */
    private static Secret tokenOf(String text) {
        if (!TOKEN.matcher(text).matches()) {
            throw new IllegalStateException("OPENSUPERVISION_ADMIN_TOKEN must be 32 to 200 characters of A-Z a-z 0-9"
                    + " . _ ~ + / - and random, such as the output of: openssl rand -hex 32");
        }
        return new Secret(text);
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

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }
}
