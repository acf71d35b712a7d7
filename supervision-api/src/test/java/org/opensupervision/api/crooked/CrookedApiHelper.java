package org.opensupervision.api.crooked;

import java.util.Arrays;
import org.opensupervision.api.security.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Abstract, so that Spring does not take it for a controller of the product. */
@RestController
public abstract class CrookedApiHelper {

    private final JdbcClient jdbc;

    CrookedApiHelper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isTheirs(Secret shown, String kept) {
        return shown.text().equals(kept);
    }

    boolean isTheSame(byte[] shown, byte[] kept) {
        return Arrays.equals(shown, kept);
    }

    int rows() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
