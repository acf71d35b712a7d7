package org.opensupervision.api.accesslog;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.web.Caller;
import org.opensupervision.projections.accesslog.AccessLogQuery.EntryView;
import org.opensupervision.projections.accesslog.AccessLogQuery.WhoSawWhatOf;
import org.opensupervision.projections.accesslog.AccessLogReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Who saw what of mine")
class AccessLogApi {

    private final AccessLogReader log;

    AccessLogApi(AccessLogReader log) {
        this.log = log;
    }

    @GetMapping("/api/access-log")
    @Does(Deed.READ_ACCESS_LOG)
    Paged<EntryView> index(Caller caller, PageRequest page) {
        return log.ask(new WhoSawWhatOf(caller.agency(), caller.person(), page));
    }
}
