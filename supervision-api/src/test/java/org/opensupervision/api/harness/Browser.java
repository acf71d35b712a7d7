package org.opensupervision.api.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keeps cookies, and sends forms as the pages have them. Redirects are not followed. */
public final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final Http http;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Browser(Http http) {
        this.http = http.with("Accept", "text/html,application/json");
    }

    public static Browser at(Http http) {
        return new Browser(http);
    }

    public Answer signIn(String email, String password) {
        return submit("/sign-in", "/sign-in", "email", email, "password", password);
    }

    public Answer accept(String invitation, String password) {
        return submit(invitation, invitation, "password", password);
    }

    /** A new API token of whoever is signed in, for everything. */
    public String token() {
        var scopes = List.of("READ", "WRITE", "SIGN", "IMPORT", "ADMINISTER");
        return post("/api/me/tokens", Json.of("name", "of a test", "scopes", scopes, "days", 30))
                .is(201)
                .text("/token");
    }

    public Answer get(String address) {
        return remembered(http().get(address));
    }

    /** A form as the page has it. */
    public Answer submit(String page, String address, String... fields) {
        String csrf = csrf(get(page));
        String body = "_csrf=" + encoded(csrf);
        for (int i = 0; i < fields.length; i += 2) {
            body += "&" + encoded(fields[i]) + "=" + encoded(fields[i + 1]);
        }
        return remembered(
                http().with("Content-Type", "application/x-www-form-urlencoded").post(address, body));
    }

    public Answer post(String address, Json body) {
        return ask("POST", address, body);
    }

    public Answer put(String address, Json body) {
        return ask("PUT", address, body);
    }

    public Answer delete(String address) {
        return ask("DELETE", address, null);
    }

    /** As a script of a page would. */
    private Answer ask(String method, String address, Json body) {
        String csrf = csrf(get("/me/second-factor"));
        return remembered(http().with("X-CSRF-TOKEN", csrf).ask(method, address, body));
    }

    /** With this cookie and no other. */
    public Browser withOnly(String cookie, String value) {
        Browser other = new Browser(http);
        other.cookies.put(cookie, value);
        return other;
    }

    public String cookie(String name) {
        return cookies.get(name);
    }

    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    public Http http() {
        return cookies.isEmpty()
                ? http
                : http.with(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private Answer remembered(Answer answer) {
        answer.headers().allValues("Set-Cookie").forEach(header -> {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        });
        return answer;
    }

    private static String csrf(Answer page) {
        Matcher matcher = CSRF.matcher(page.text());
        assertThat(matcher.find())
                .as("%s answered %s", page.request(), page.text())
                .isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
