package org.opensupervision.api.attacks;

import java.util.List;
import java.util.Random;

/** Values that nobody means, and that somebody sends. */
final class Strange {

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u00a0\u2003",
            "x".repeat(101),
            "y".repeat(5_001),
            "z".repeat(70_000),
            "\u0000",
            "a\u0000b",
            "\ud83d",
            "\udc00x",
            "\uffff",
            "\ufeffname",
            "\u202egnp.exe",
            "e" + "\u0301".repeat(300),
            "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc67",
            "İstanbul ß ﬃ",
            "line\r\nSet-Cookie: SESSION=planted",
            "line\u2028line\u2029line\u0085line",
            "\u001b[31mred",
            "' or '1'='1",
            "'; drop table session; --",
            "$$; select pg_sleep(30)",
            "%27%20%00",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}__${7*7}__",
            "../../../../etc/passwd",
            "..%2f..%2fWEB-INF",
            "<script>alert(1)</script>",
            "=cmd|' /C calc'!A0",
            "{\"$ref\":\"#\"}",
            "[\"java.util.ArrayList\"]",
            "@class",
            "null",
            "true",
            "NaN",
            "-1",
            "1e3",
            "0x1F",
            "٣",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "{00000000-0000-0000-0000-000000000000}");

    private static final List<String> DAYS = List.of(
            "0000-01-01",
            "0001-01-01",
            "1582-10-10",
            "1899-12-31",
            "1970-01-01",
            "2000-02-29",
            "2026-02-29",
            "2026-03-29",
            "2026-10-25",
            "2026-10-31",
            "2026-11-01",
            "2026-12-31",
            "2027-01-01",
            "2038-01-19",
            "2199-12-31",
            "2200-01-01",
            "9999-12-31",
            "10000-01-01",
            "-0001-01-01",
            "+999999999-12-31",
            "2026-13-01",
            "2026-00-00",
            "2026-10-32",
            "2026-W40-1",
            "2026-10-31T00:00:00Z");

    private static final List<String> MOMENTS = List.of(
            "2026-03-29T02:30:00",
            "2026-10-25T02:30:00",
            "2026-10-31T24:00",
            "2026-10-31T23:59:60",
            "9999-12-31T23:59:59.999999999",
            "0000-01-01T00:00",
            "2026-11-02T09:00Z",
            "2026-11-02T09:00+14:00",
            "-999999999-01-01T00:00");

    private static final List<String> MONTHS =
            List.of("0000-01", "0001-01", "9999-12", "2026-00", "2026-13", "2026-10", "2017-01", "10000-01", "2026-1");

    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "1.5",
            "2147483647",
            "2147483648",
            "-2147483648",
            "-2147483649",
            "9223372036854775807",
            "9223372036854775808",
            "1e400",
            "-1e400",
            "1e1000000000",
            "1e-1000000000",
            "1" + "0".repeat(900),
            "1" + "0".repeat(20_000),
            "00",
            "0x10",
            "NaN",
            "Infinity",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "[{}]",
            "{\"\":null}",
            "{\"id\":{\"id\":{}}}",
            "\"\\ud800\"",
            "\"\\u0000\"",
            "'x'",
            "undefined",
            "/* */1",
            "[".repeat(3_000) + "]".repeat(3_000),
            "{\"a\":".repeat(3_000) + "1" + "}".repeat(3_000),
            "[".repeat(100_000));

    private final Random random;

    Strange(Random random) {
        this.random = random;
    }

    String text() {
        return one(TEXTS);
    }

    String day() {
        return one(DAYS);
    }

    String moment() {
        return one(MOMENTS);
    }

    String month() {
        return one(MONTHS);
    }

    /** Not always well-formed. */
    String json() {
        return one(JSON);
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
