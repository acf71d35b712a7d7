package org.opensupervision.api.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.Json;
import org.opensupervision.api.harness.MailingUnderTest;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.opensupervision.api.pages.Languages;
import org.opensupervision.domain.shared.PersonId;
import org.opensupervision.projections.notices.ClaimedMail;
import org.opensupervision.projections.notices.KindOfNotice;
import org.opensupervision.projections.notices.Mails;
import org.opensupervision.projections.notices.Notice;
import org.opensupervision.projections.notices.Notices;
import org.opensupervision.projections.processes.Reactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails go out to a real server, once, and say nothing. */
@OverHttp
@ExtendWith({Screens.class, OutputCaptureExtension.class})
class PostTest {

    private static final URI URL = URI.create("https://supervision.harbour.example");

    @Autowired
    Agencies agencies;

    @Autowired
    MailingUnderTest mailing;

    @Autowired
    Notices notices;

    @Autowired
    Reactions reactions;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Mails mails;

    @Autowired
    MessageSource messages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    Agency agency;
    Someone sam;
    final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void a_mail_server_is_there() {
        agency = agencies.register();
        sam = agency.supervisor("S1");
        agencies.settle();
        reactions.goOn();
        jdbc.sql("delete from mail").update();
        mailing.turn(true);
        server.start();
    }

    @AfterEach
    void no_mail_is_left() {
        mailing.turn(false);
        jdbc.sql("delete from mail").update();
        server.stop();
    }

    @Test
    void a_mail_says_that_something_waits_and_where_and_nothing_else() throws Exception {
        UUID notice = tellSam(KindOfNotice.REQUEST_WAITING);
        post().deliver();
        post().deliver();

        MimeMessage mail = received().getFirst();
        assertThat(received()).hasSize(1);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(sam.email());
        assertThat(mail.getSubject()).isEqualTo("Something waits for you");
        assertThat(text(mail)).contains(URL + "/me/notices");
        assertThat(mail.getMessageID()).isEqualTo("<" + notice + "@supervision.harbour.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(GreenMailUtil.getWholeMessage(mail).replace(sam.email(), ""))
                .doesNotContain(
                        sam.name(), agency.domain(), sam.id(), agency.id().toString())
                .doesNotContainIgnoringCase("request")
                .doesNotContainIgnoringCase("flag")
                .doesNotContainIgnoringCase("support");
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void every_notice_makes_the_same_mail() throws Exception {
        chooseAll();
        List<KindOfNotice> kinds = Arrays.stream(KindOfNotice.values())
                .filter(KindOfNotice::mayGoByMail)
                .toList();
        kinds.forEach(this::tellSam);
        post().deliver();

        List<String> texts = new ArrayList<>();
        for (MimeMessage mail : received()) {
            texts.add(mail.getSubject() + text(mail));
        }
        assertThat(texts).hasSameSizeAs(kinds).containsOnly(texts.getFirst());
    }

    @Test
    void the_mail_is_in_the_language_of_the_agency() throws Exception {
        agency.administrator()
                .put("/api/agency/locale", Json.of("locale", "de-AT"))
                .is(204);
        agencies.settle();
        tellSam(KindOfNotice.SESSION_TO_SIGN);
        post().deliver();

        assertThat(received().getFirst().getSubject()).isEqualTo("Etwas wartet auf Sie");
    }

    @Test
    void who_wants_no_mail_gets_none_and_only_what_waits_goes_by_mail_usually() {
        tellSam(KindOfNotice.REQUEST_PASSED_ON);
        tellSam(KindOfNotice.FLAG_ABOUT_YOU);
        tellSam(KindOfNotice.NEW_BROWSER);
        assertThat(states()).isEmpty();

        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(sam.email(), Agencies.PASSWORD).is(302);
        browser.put("/api/me/notices/mail", Json.of("kinds", List.of("FLAG_ABOUT_YOU")))
                .is(204);
        tellSam(KindOfNotice.REQUEST_WAITING);
        assertThat(states()).isEmpty();
        tellSam(KindOfNotice.FLAG_ABOUT_YOU);
        assertThat(states()).containsExactly("WAITING");
        assertThat(browser.get("/api/me/notices/mail").json().valueStream())
                .filteredOn(choice -> choice.at("/byMail").asBoolean())
                .extracting(choice -> choice.at("/kind").asString())
                .containsExactly("FLAG_ABOUT_YOU");
        sam.get("/api/me/notices/mail").is(403);
    }

    @Test
    void nothing_waits_where_no_mail_is_sent() {
        mailing.turn(false);
        tellSam(KindOfNotice.REQUEST_WAITING);
        mailing.turn(true);
        assertThat(states()).isEmpty();
    }

    @Test
    void a_mail_waits_for_a_server_that_is_away() {
        tellSam(KindOfNotice.REQUEST_WAITING);
        tellSam(KindOfNotice.SESSION_TO_SIGN);
        int port = server.getSmtp().getPort();
        server.stop();
        post(port, null).deliver();
        assertThat(attempts()).as("the second is not tried as well").containsExactlyInAnyOrder(1, 0);
        assertThat(states()).containsOnly("WAITING");

        server.start();
        post().deliver();
        assertThat(received()).hasSize(1);
        clock.set("2026-10-31T12:01:00Z");
        post().deliver();
        assertThat(received()).hasSize(2);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void pauses_become_longer_and_end_after_two_days() throws Exception {
        assertThat(Stream.of(1, 2, 3, 4, 5, 6, 40).map(Post::pauseAfter))
                .extracting(Duration::toMinutes)
                .containsExactly(1L, 4L, 16L, 64L, 240L, 240L, 240L);
        try (var busy = UnkindMailServer.refusing("451 not now")) {
            tellSam(KindOfNotice.REQUEST_WAITING);
            post(busy.port(), null).deliver();
            assertThat(states()).containsExactly("WAITING");
            assertThat(replies()).containsExactly(451);
            clock.set("2026-11-02T12:00:01Z");
            post(busy.port(), null).deliver();
            assertThat(states()).containsExactly("FAILED");
        }
    }

    @Test
    void a_recipient_whom_the_server_refuses_is_not_tried_again_and_not_named(CapturedOutput output, Screen screen)
            throws Exception {
        try (var strict = UnkindMailServer.refusing("550 no such user " + sam.email())) {
            tellSam(KindOfNotice.REQUEST_WAITING);
            post(strict.port(), null).deliver();
            clock.set("2026-10-31T18:00:00Z");
            post(strict.port(), null).deliver();
            assertThat(strict.conversations.get()).isEqualTo(1);
        }
        assertThat(states()).containsExactly("FAILED");
        assertThat(replies()).containsExactly(550);
        assertThat(output.getAll()).contains("refuses the mail for notice").doesNotContain(sam.email());
        screen.signIn(agency.administrator().email(), Agencies.PASSWORD).goTo("/system");
        screen.shows("One mail could not be sent").looksRight("system-mail");
    }

    @Test
    void what_the_server_may_have_taken_is_not_sent_again() throws Exception {
        try (var silent = UnkindMailServer.hangingUp()) {
            tellSam(KindOfNotice.REQUEST_WAITING);
            post(silent.port(), null).deliver();
        }
        assertThat(states()).containsExactly("UNCERTAIN");
        clock.set("2026-10-31T18:00:00Z");
        post().deliver();
        assertThat(received()).isEmpty();
    }

    @Test
    void what_a_node_was_at_when_it_died_is_not_sent_again() {
        tellSam(KindOfNotice.REQUEST_WAITING);
        assertThat(mails.claim()).isPresent();

        post().deliver();
        assertThat(states()).as("another node may be at it").containsExactly("CLAIMED");
        clock.set("2026-10-31T12:15:01Z");
        post().deliver();
        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("UNCERTAIN");
        assertThat(mails.of(agency.id()).uncertain()).isEqualTo(1);
    }

    @Test
    void several_nodes_send_each_mail_once() throws Exception {
        List<Someone> people = Stream.iterate(2, n -> n + 1)
                .limit(12)
                .map(n -> agency.supervisor("S" + n))
                .toList();
        agencies.settle();
        people.forEach(each -> tell(each, KindOfNotice.REQUEST_WAITING));
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            Stream.generate(this::post).limit(3).forEach(node -> nodes.submit(node::deliver));
        }

        List<String> ids = new ArrayList<>();
        for (MimeMessage mail : received()) {
            ids.add(mail.getMessageID());
        }
        assertThat(ids).hasSize(12).doesNotHaveDuplicates();
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void what_one_node_is_claiming_no_other_claims() {
        tellSam(KindOfNotice.REQUEST_WAITING);
        Optional<ClaimedMail> second = new TransactionTemplate(transactions).execute(status -> {
            assertThat(mails.claim()).isPresent();
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                return CompletableFuture.supplyAsync(mails::claim, other).join();
            }
        });
        assertThat(second).isEmpty();
    }

    @Test
    void nothing_is_sent_to_who_has_seen_it_or_has_left() {
        UUID notice = tellSam(KindOfNotice.REQUEST_WAITING);
        notices.seen(agency.id(), PersonId.of(sam.id()), Set.of(notice));
        Someone lea = agency.supervisor("S2");
        agencies.settle();
        tell(lea, KindOfNotice.REQUEST_WAITING);
        agency.administrator()
                .post("/api/people/" + lea.id() + "/departure", Json.of("lastDay", "2026-10-30"))
                .is(204);
        agencies.settle();
        post().deliver();

        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("DROPPED", "DROPPED");
    }

    @Test
    void nothing_is_sent_of_a_request_that_is_answered() {
        Someone clara = agency.supervisee("C1");
        agency.agreement(sam, clara, "2026-01-01");
        reactions.goOn();
        String asked = agency.request(clara, Agency.request("supportive"));
        agency.request(clara, Agency.request("educational"));
        reactions.goOn();
        assertThat(states()).containsExactly("WAITING", "WAITING");
        sam.post("/api/support-requests/" + asked + "/acknowledgement").is(204);
        agencies.settle();
        post().deliver();

        assertThat(received()).hasSize(1);
        assertThat(states()).containsExactly("DROPPED", "SENT");
    }

    @Test
    void a_server_without_tls_gets_nothing_unless_that_is_said() {
        tellSam(KindOfNotice.REQUEST_WAITING);
        post(server.getSmtp().getPort(), false).deliver();
        assertThat(received()).isEmpty();
        assertThat(states()).containsExactly("WAITING");
        assertThat(insists("mail.harbour.example", null)).isTrue();
        assertThat(insists("127.0.0.1.harbour.example", null)).isTrue();
        assertThat(insists("mail.harbour.example", true)).isFalse();
        assertThat(insists("localhost", null)).isFalse();
        assertThat(insists("127.0.0.1", null)).isFalse();
    }

    @Test
    void one_chooses_on_a_page(Screen screen) {
        screen.signIn(sam.email(), Agencies.PASSWORD).isAt("Today").goTo("/me/notices");
        screen.follow("Notices by mail").isAt("Notices by mail").looksRight("notices-by-mail");
        screen.check("my own request is passed on").press("Save").shows("Saved.");
        tellSam(KindOfNotice.REQUEST_PASSED_ON);
        assertThat(states()).containsExactly("WAITING");
    }

    private static boolean insists(String host, @Nullable Boolean plain) {
        return "true"
                .equals(new MailSettings(host, null, "a@harbour.example", null, null, plain)
                        .conversation("here")
                        .getProperty("mail.smtp.starttls.required"));
    }

    private void chooseAll() {
        Browser browser = Browser.at(agencies.stranger());
        browser.signIn(sam.email(), Agencies.PASSWORD).is(302);
        browser.put(
                        "/api/me/notices/mail",
                        Json.of(
                                "kinds",
                                Arrays.stream(KindOfNotice.values())
                                        .filter(KindOfNotice::mayGoByMail)
                                        .map(KindOfNotice::name)
                                        .toList()))
                .is(204);
    }

    private UUID tellSam(KindOfNotice kind) {
        return tell(sam, kind);
    }

    private UUID tell(Someone person, KindOfNotice kind) {
        UUID about = UUID.randomUUID();
        notices.tell(agency.id(), PersonId.of(person.id()), Notice.of(kind, about));
        return jdbc.sql("select notice_id from notice where record_id = :about")
                .param("about", about)
                .query(UUID.class)
                .single();
    }

    private Post post() {
        return post(server.getSmtp().getPort(), null);
    }

    private Post post(int port, @Nullable Boolean plain) {
        var settings = new MailSettings("127.0.0.1", port, "supervision@harbour.example", null, null, plain);
        return new Post(mails, settings, messages, Languages.SPOKEN, URL, clock);
    }

    private List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return mail.getContent().toString();
    }

    private List<String> states() {
        return jdbc.sql("select state from mail order by 1").query(String.class).list();
    }

    private List<Integer> attempts() {
        return jdbc.sql("select attempts from mail").query(Integer.class).list();
    }

    private List<Integer> replies() {
        return jdbc.sql("select reply from mail").query(Integer.class).list();
    }
}
