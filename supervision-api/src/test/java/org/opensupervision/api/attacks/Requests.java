package org.opensupervision.api.attacks;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opensupervision.api.attacks.Operation.Body;
import org.opensupervision.api.attacks.Operation.Parameter;

/** Makes a request of an operation: right, or nearly right. */
final class Requests {

    private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}");

    private final Inputs inputs;
    private final Strange strange;
    private final FuzzedWorld world;

    Requests(Inputs inputs, Strange strange, FuzzedWorld world) {
        this.inputs = inputs;
        this.strange = strange;
        this.world = world;
    }

    Request of(Operation operation, Map<String, String> caller) {
        Map<String, String> headers = new LinkedHashMap<>(caller);
        byte[] body = operation.isForFiles()
                ? file(headers)
                : operation.body().map(it -> json(it, headers)).orElse(new byte[0]);
        String address = path(operation) + query(operation);
        if (strange.oneIn(6)) {
            strangeHeader(headers);
        }
        return new Request(operation.method(), address, headers, body);
    }

    private String path(Operation operation) {
        return HOLE.matcher(operation.path()).replaceAll(hole -> {
            Parameter parameter = operation.parameters().stream()
                    .filter(each -> each.in().equals("path") && each.name().equals(hole.group(1)))
                    .findFirst()
                    .orElseThrow();
            return encoded(
                    strange.oneIn(12)
                            ? strange.text()
                            : parameter.schema().path("format").asString("").equals("uuid")
                                            && !parameter.name().equals("leave")
                                    ? world.idIn(operation.path(), strange)
                                    : inputs.text(parameter.name(), parameter.schema()));
        });
    }

    private String query(Operation operation) {
        List<String> pairs = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && strange.oneIn(3)) {
                pairs.add(parameter.name() + "=" + encoded(value(parameter)));
                if (strange.oneIn(10)) {
                    pairs.add(parameter.name() + "=" + encoded(value(parameter)));
                }
            }
        }
        if (strange.oneIn(20)) {
            pairs.add(encoded(strange.text()) + "=" + encoded(strange.text()));
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private String value(Parameter parameter) {
        if (!strange.oneIn(3)) {
            return parameter.schema().path("type").asString().equals("integer")
                    ? String.valueOf(1 + strange.below(50))
                    : inputs.text(parameter.name(), parameter.schema());
        }
        return switch (strange.below(4)) {
            case 0 -> strange.day();
            case 1 -> strange.month();
            case 2 -> world.anyId(strange);
            default -> strange.text();
        };
    }

    private byte[] json(Body schema, Map<String, String> headers) {
        headers.put("Content-Type", "application/json");
        Written body = inputs.valid("body", schema.schema());
        for (int times = strange.below(3); times > 0; times--) {
            body = inputs.near(body);
        }
        String text = body.toString();
        if (!strange.oneIn(10)) {
            return text.getBytes(UTF_8);
        }
        return switch (strange.below(7)) {
            case 0 -> text.substring(0, strange.below(text.length())).getBytes(UTF_8);
            case 1 -> (text + strange.json()).getBytes(UTF_8);
            case 2 -> text.getBytes(UTF_16);
            case 3 -> ("\ufeff" + text).getBytes(UTF_8);
            case 4 -> broken(text.getBytes(UTF_8));
            case 5 -> new byte[0];
            default -> strange.json().getBytes(UTF_8);
        };
    }

    /** Somewhere is a byte that begins no character. */
    private byte[] broken(byte[] bytes) {
        byte[] broken = Arrays.copyOf(bytes, bytes.length);
        broken[strange.below(bytes.length)] = (byte) (0x80 | strange.below(128));
        return broken;
    }

    private byte[] file(Map<String, String> headers) {
        headers.put("Content-Type", "multipart/form-data; boundary=x");
        String part =
                strange.one(List.of("people", "assignments", "leave", "sessions", "ratings", "requests", "other"));
        StringBuilder csv = new StringBuilder(
                "people".equals(part)
                        ? "person_ref,full_name,email,role,team,joined_on,left_on\n"
                        : "supervisee_ref,supervisor_ref,from,to,cadence_days,agreed_minutes_per_90_days\n");
        for (int row = strange.below(5); row > 0; row--) {
            csv.append("R%d,%s,,SUPERVISEE,,%s,\n".formatted(strange.below(1_000), strange.text(), strange.day()));
        }
        return ("--x\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n--x--\r\n")
                .formatted(part, strange.oneIn(3) ? "../../x" : "x.csv", csv)
                .getBytes(UTF_8);
    }

    private void strangeHeader(Map<String, String> headers) {
        switch (strange.below(9)) {
            case 0 ->
                headers.put(
                        "Content-Type",
                        strange.one(List.of(
                                "text/plain",
                                "application/xml",
                                "application/x-www-form-urlencoded",
                                "application/json;charset=utf-16",
                                "application/json;charset=nonsense",
                                "multipart/form-data",
                                "multipart/form-data; boundary=y",
                                "x",
                                "*/*")));
            case 1 ->
                headers.put(
                        "Accept", strange.one(List.of("text/csv", "image/png", "x", "application/xml", "text/html")));
            case 2 ->
                headers.put(
                        "Idempotency-Key",
                        strange.one(List.of("k", " ", "k".repeat(200), "k".repeat(201), "a/b/c", "é")));
            case 3 -> headers.put("Content-Encoding", strange.one(List.of("gzip", "deflate", "br", "x")));
            case 4 -> headers.put("X-HTTP-Method-Override", strange.one(List.of("DELETE", "PUT", "GET")));
            case 5 ->
                headers.put(
                        "Accept-Language",
                        strange.one(List.of("xx-invalid-" + "y".repeat(2_000), "*", "tr", "\u0009")));
            case 6 -> headers.put("X-Forwarded-For", "' or 1=1");
            case 7 -> headers.put("Range", "bytes=0-1,2-3,-1");
            default -> headers.put("If-None-Match", "*");
        }
    }

    /** Half characters cannot be encoded; they are sent as the bytes that they would be. */
    private static String encoded(String text) {
        return text.chars().anyMatch(c -> Character.isSurrogate((char) c)) && text.length() < 3
                ? "%ED%A0%BD"
                : URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
