package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opensupervision.api.harness.Agency.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.domain.people.Role;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.domain.shared.SupportRequestId;
import org.opensupervision.projections.fence.BoundAgency;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.RequestView;
import org.opensupervision.projections.supportqueue.SupportQueueQuery.WhatWasAsked;
import org.opensupervision.projections.supportqueue.SupportQueueReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ModelAndView;

/** What happens between the entry and the answer: nothing of the answer has been sent yet, and the entry is there. */
@OverHttp
class WitnessTest {

    @Autowired
    Agencies agencies;

    @Autowired
    SupportQueueReader queue;

    @Autowired
    Witness witness;

    @Autowired
    DiscretionOnPages onPages;

    Agency agency;
    Someone sam;
    Someone clara;
    RequestView asked;
    MockHttpServletRequest request;
    Looking looking;

    @BeforeEach
    void sam_looks_at_claras_request() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        String id = agency.request(clara, request("supportive"));
        agencies.settle();
        asked = queue.ask(new WhatWasAsked(agency.id(), SupportRequestId.of(id)))
                .orElseThrow();
        request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.77");
        LocalDate today = LocalDate.parse("2026-10-31");
        var viewer = new Viewer(PersonId.of(sam.id()), today, Set.of(Role.SUPERVISOR), List.of(), Deed::who, null);
        looking = new Looking(viewer, Deed.READ_REQUEST, null, today);
        looking.attachTo(request);
    }

    @Test
    void the_entry_is_there_though_the_answer_is_never_sent() {
        BoundAgency.<Object, RuntimeException>during(agency.id(), () -> {
            witness.sees(looking, asked, request);
            return asked;
        });

        assertThat(clara.get("/api/access-log").items("/network")).containsExactly("192.0.2.0/24");
    }

    @Test
    void a_page_is_written_down_before_it_is_made() {
        var page = new ModelAndView("requests/show", Map.of("request", asked, "title", "A request"));
        BoundAgency.<Object, RuntimeException>during(agency.id(), () -> {
            onPages.postHandle(request, new MockHttpServletResponse(), this, page);
            return page;
        });

        assertThat(clara.get("/api/access-log").items("/what")).containsExactly("REQUEST");
        assertThat(page.getModel()).containsEntry("title", "A request");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0/24",
        "::1, 0:0:0:0:0:0:0:0/48",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:0:0:0:0:0/48",
        "::ffff:192.0.2.77, 192.0.2.0/24",
        "somewhere.example, unknown",
        "'', unknown"
    })
    void a_network_is_kept_and_no_machine(String address, String network) {
        assertThat(Network.of(address)).isEqualTo(network);
    }
}
