package org.opensupervision.api.accesslog;

import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.accesslog.Verification;
import org.opensupervision.projections.accesslog.Verification.Result;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;

/** Tells an administrator whether the access log of their agency is whole, as far as it can tell by itself. */
@Controller
class AccessLogCheck {

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    AccessLogCheck(DataSource connections, PlatformTransactionManager transactions) {
        this.jdbc = new JdbcTemplate(connections);
        this.transaction = new TransactionTemplate(transactions);
    }

    @PostMapping("/system/access-log-check")
    @Does(Deed.KEEP_SYSTEM)
    String check(Caller caller) {
        Result result = Objects.requireNonNull(transaction.execute(status -> ofThisAgency()));
        return result.faults().isEmpty()
                ? "redirect:/system?said=log.whole&n=" + result.entries()
                : "redirect:/system?said=log.broken&n="
                        + result.faults().getFirst().number();
    }

    /** The transaction of a request sees the entries of its agency and no others. */
    private Result ofThisAgency() {
        ConnectionCallback<Result> along = connection -> Verification.of(connection, List.of());
        return Objects.requireNonNull(jdbc.execute(along));
    }
}
