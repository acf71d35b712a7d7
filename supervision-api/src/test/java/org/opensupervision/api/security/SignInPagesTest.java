package org.opensupervision.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opensupervision.api.harness.Agencies;
import org.opensupervision.api.harness.Agency;
import org.opensupervision.api.harness.Browser;
import org.opensupervision.api.harness.OverHttp;
import org.opensupervision.api.harness.Screen;
import org.opensupervision.api.harness.Screens;
import org.opensupervision.api.harness.Someone;
import org.opensupervision.api.harness.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, as somebody does it in a browser. */
@OverHttp
@ExtendWith(Screens.class)
class SignInPagesTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @Autowired
    Agencies agencies;

    @Autowired
    TestClock clock;

    Agency agency;
    Someone clara;

    @BeforeEach
    void clara_has_joined() {
        agency = agencies.register();
        clara = agency.supervisee("C1");
        agencies.settle();
    }

    @Test
    void clara_signs_in_and_out(Screen screen) {
        screen.goTo("/sign-in").isAt("Sign in").looksRight("sign-in");

        screen.signIn(clara.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/me")
                .isAt("Your account")
                .looksRight("me");

        screen.open("Account").press("Sign out").isAt("Sign in");
        screen.goTo("/me").isAt("Sign in");
    }

    @Test
    void who_wanted_a_page_comes_to_it_also_after_a_slip(Screen screen) {
        screen.goTo("/me/hours?from=2026-09&to=2026-09").isAt("Sign in");
        screen.fill("E-mail", clara.email())
                .fill("Password", "wrong-horse-battery")
                .press("Sign in");
        screen.shows("E-mail or password is wrong.")
                .fill("Password", Agencies.PASSWORD)
                .press("Sign in")
                .isAt("My hours");
        assertThat(screen.page().url()).endsWith("/me/hours?from=2026-09&to=2026-09");
    }

    @Test
    void a_wrong_password_is_said_and_the_address_is_still_there(Screen screen) {
        screen.signIn(clara.email(), "wrong-horse-battery")
                .shows("E-mail or password is wrong.")
                .looksRight("sign-in-refused");

        assertThat(screen.page().getByLabel("E-mail").inputValue()).isEqualTo(clara.email());
        screen.fill("Password", Agencies.PASSWORD).press("Sign in").isAt("Today");
    }

    @Test
    void who_guesses_has_to_wait(Screen screen) {
        Browser guessing = Browser.at(agencies.stranger());
        for (int i = 0; i < 10; i++) {
            guessing.signIn(clara.email(), "wrong-horse-battery-" + i).is(422);
        }
        screen.signIn(clara.email(), Agencies.PASSWORD)
                .shows("There were too many failures. Try again in one second.")
                .looksRight("sign-in-throttled");
    }

    @Test
    void from_an_invitation_to_a_second_factor(Screen screen, Screen later) throws Exception {
        screen.goTo(invitation()).isAt("Set your password").looksRight("invitation");
        screen.fill("New password", "too short").press("Set this password").shows("needs at least 15 characters");
        screen.fill("New password", "four words not together")
                .press("Set this password")
                .isAt("Sign in");

        screen.signIn(clara.email(), "four words not together")
                .isAt("Today")
                .goTo("/me")
                .follow("Second factor")
                .isAt("Second factor");
        screen.press("Set it up").looksRight("second-factor-setup");
        String secret = screen.text("#secret").replace(" ", "");
        assertThat(scanned(screen))
                .startsWith("otpauth://totp/OpenSupervision:" + clara.email())
                .contains("secret=" + secret);

        screen.fill("The six digits that the app shows now", "000000")
                .press("Turn it on")
                .shows("not right");
        screen.fill("The six digits that the app shows now", codeNow(secret)).press("Turn it on");
        screen.shows("Keep these recovery codes on paper").looksRight("recovery-codes");
        String recoveryCode = screen.text(".codes code");

        later.signIn(clara.email(), "four words not together")
                .isAt("Your second factor")
                .looksRight("code");
        later.fill("Code", recoveryCode).press("Sign in").isAt("Today");
    }

    @Test
    void a_link_that_was_used_says_so(Screen screen) {
        screen.goTo("/invitations/used-long-ago")
                .isAt("This link is no longer good")
                .looksRight("invitation-gone");
    }

    @Test
    void clara_sees_where_she_is_signed_in_and_signs_out_everywhere(Screen here, Screen there) {
        here.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        there.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        here.goTo("/me")
                .follow("Where you are signed in")
                .isAt("Where you are signed in")
                .shows("This browser");
        here.shows("since 31 October 2026, 13:00").looksRight("sessions");

        here.press("Sign out there").misses("Sign out there");
        there.goTo("/me").isAt("Sign in");

        there.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        here.press("Sign out everywhere").isAt("Sign in");
        there.goTo("/me").isAt("Sign in");
    }

    @Test
    void clara_takes_along_everything_about_her(Screen screen) throws Exception {
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today").goTo("/me");

        Download taken = screen.page().waitForDownload(() -> screen.follow("Everything about you, to read"));

        assertThat(taken.suggestedFilename()).isEqualTo("everything-about-me.html");
        assertThat(Files.readString(taken.path())).contains(clara.name(), clara.email());
    }

    @Test
    void clara_makes_a_token_and_takes_it_back(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/me")
                .follow("API tokens")
                .isAt("API tokens");
        screen.fill("What it is for", "my notebook").check("read").press("Make a token");
        screen.shows("Copy this token now").looksRight("tokens");

        String token = screen.text("#token");
        agencies.stranger().bearing(token).get("/api/me").is(200);
        screen.press("Revoke").misses(token);
        screen.press("Revoke").misses("my notebook");
        agencies.stranger().bearing(token).get("/api/me").is(401);
    }

    @Test
    void clara_changes_her_password_and_shows_that_it_is_still_her(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD)
                .isAt("Today")
                .goTo("/me")
                .follow("Password")
                .isAt("Password")
                .looksRight("password");
        screen.fill("Your password as it is now", Agencies.PASSWORD)
                .fill("New password", "four words not together")
                .press("Set this password")
                .isAt("Your account");

        screen.goTo("/me/reauthentication").isAt("Is it still you?").looksRight("again");
        screen.fill("Your password as it is now", Agencies.PASSWORD)
                .press("Go on")
                .shows("This is not your password.");
        screen.fill("Your password as it is now", "four words not together")
                .press("Go on")
                .isAt("Your account");
    }

    @Test
    void what_is_not_there_is_said_on_a_page(Screen screen) {
        screen.signIn(clara.email(), Agencies.PASSWORD).isAt("Today");
        screen.goTo("/nothing-here").isAt("There is nothing here").looksRight("not-found");
    }

    private String invitation() {
        String link = agency.administrator()
                .post("/api/people/" + clara.id() + "/invitation")
                .is(201)
                .text("/link");
        return link.substring(link.indexOf("/invitations/"));
    }

    /** As an authenticator app does, off the screen. */
    private static String scanned(Screen screen) throws Exception {
        var image = ImageIO.read(
                new ByteArrayInputStream(screen.page().locator("svg.qr").screenshot()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        String text = new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private String codeNow(String base32) {
        BigInteger bits = BigInteger.ONE;
        for (char each : base32.toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(each)));
        }
        byte[] secret = Arrays.copyOfRange(bits.toByteArray(), 1, 1 + Totp.SECRET_BYTES);
        return Totp.code(secret, Totp.stepAt(clock.instant()));
    }
}
