package org.opensupervision.api.notices;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.opensupervision.api.security.Deed;
import org.opensupervision.api.security.Does;
import org.opensupervision.api.security.SignedIn;
import org.opensupervision.api.web.NotFound;
import org.opensupervision.projections.notices.Notices;
import org.opensupervision.projections.notices.NoticesQuery.NoticeView;
import org.opensupervision.projections.notices.NoticesQuery.WhatIsSomebodyTold;
import org.opensupervision.projections.notices.NoticesReader;
import org.opensupervision.projections.paging.PageRequest;
import org.opensupervision.projections.paging.Paged;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For who has signed in in person: a stolen token must not hide what its owner is told of it. */
@RestController
@Tag(name = "Signing in")
class NoticesApi {

    private final NoticesReader reader;
    private final Notices notices;

    NoticesApi(NoticesReader reader, Notices notices) {
        this.reader = reader;
        this.notices = notices;
    }

    @GetMapping("/api/me/notices")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    Paged<NoticeView> index(@AuthenticationPrincipal SignedIn me, PageRequest page) {
        return reader.ask(new WhatIsSomebodyTold(me.agency(), me.person(), page));
    }

    @PostMapping("/api/me/notices/{id}/acknowledgement")
    @Does(Deed.KEEP_OWN_SIGN_IN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void acknowledge(@AuthenticationPrincipal SignedIn me, @PathVariable UUID id) {
        if (notices.seen(me.agency(), me.person(), List.of(id)) == 0) {
            throw new NotFound();
        }
    }
}
