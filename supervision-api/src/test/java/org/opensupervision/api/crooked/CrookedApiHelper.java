package org.opensupervision.api.crooked;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** Abstract, so that Spring does not take it for a controller of the product. */
@RestController
public abstract class CrookedApiHelper {

    private final JdbcClient jdbc;

    CrookedApiHelper(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int rows() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
