package nl.groeiruimte.confidentiality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Bends requests as slips of the pen, broken programs and people with bad intentions do. The same random numbers give
 * the same.
 */
final class Mutations {

    /** What stands where something else is expected; encoded as in an address. */
    private static final List<String> VALUES = List.of(
            "",
            "%00",
            "a%00b",
            "%0A",
            "%01",
            "%ff",
            "%ED%A0%80",
            "%C0%AF",
            "%",
            "%zz",
            "%EF%BF%BF",
            "x".repeat(99) + "%F0%9F%98%80",
            "%F0%9F%98%80",
            "x".repeat(3000),
            "%27",
            "%22",
            "%5C",
            "%25",
            "_",
            "-1",
            "0",
            "00",
            "1e400",
            "1e99999999999",
            "9".repeat(25),
            "2147483648",
            "-2147483649",
            "9223372036854775808",
            "NaN",
            "1,250",
            "1.250",
            "true",
            "null",
            "undefined",
            "[]",
            "%7B0%7D",
            "$%7B7*7%7D",
            "%3Cscript%3E",
            "2026-02-30",
            "30-02-2026",
            "06-07-2029",
            "%2B999999999-12-31",
            "-999999999-01-01",
            "0000-00-00",
            "99999-01-01",
            "%2B1000000000-12-31T23:59:59Z~4b5c1f6e-0000-4000-8000-000000000000",
            "%2B999999999-12-31~4b5c1f6e-0000-4000-8000-000000000000",
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlafjRiNWMxZjZlLTAwMDAtNDAwMC04MDAwLTAwMDAwMDAwMDAwMA",
            "~",
            "a~b",
            "2147483647~1",
            "p1y2p0ij32e8e7",
            "pzzzzzzzzzzzzz",
            "4b5c1f6e-0000-4000-8000-000000000000",
            "2026-H1",
            "2026-H9",
            "9999-H2",
            "2025-H2.1",
            "2025-H2.99999999999",
            "..%2F..",
            "en",
            "nl",
            "mine",
            "late",
            "opened",
            "needed",
            "phase",
            "priority",
            "case",
            "asked",
            "energy",
            "space",
            "open",
            "all",
            "me",
            "%D9%A3",
            "%E2%80%AE",
            "1;2",
            "a=b");

    private static final List<String> NAMES = List.of(
            "text",
            "after",
            "sort",
            "tab",
            "phase",
            "kind",
            "region",
            "outcome",
            "due",
            "assignee",
            "lead",
            "figure",
            "version",
            "edition",
            "with",
            "report",
            "on",
            "from",
            "to",
            "show",
            "person",
            "agency",
            "action",
            "code",
            "technology",
            "freshness",
            "limit",
            "cursor",
            "open",
            "signalledFrom",
            "signalledTo",
            "lang",
            "a",
            "w.technology",
            "site",
            "compare",
            "checksum",
            "period",
            "by",
            "view",
            "kind[]",
            "%00",
            "%0a",
            "%ff",
            "_csrf",
            "role",
            "province",
            "map",
            "list",
            "weights",
            "x".repeat(300));
    private static final List<String> QUERIES = List.of(
            "=",
            "=1",
            "%0a",
            "&",
            "a=%",
            "a=%ff",
            "%",
            "a=é",
            "a[]=1",
            "a={b}",
            "a=|",
            "?",
            "text=%00",
            ";",
            "a=b#c",
            "a&".repeat(1_100));
    private static final List<String> PATHS = List.of(
            "%2F",
            "%2Fx", ";a=b", "/", "//", "%00", "/.", "/..", "%ff", "/x", ".json", ".pdf", "%20", "\\", "%5c", "é",
            "/%2e%2e");
    private static final List<String> METHODS =
            List.of("HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "get", "G@T", "POST");
    private static final List<String> HEADERS = List.of(
            "Accept-Language: -",
            "Accept-Language: *-",
            "Accept-Language: ;q=",
            "Accept-Language: " + "nl,".repeat(500),
            "Accept-Language: nl;q=99",
            "Accept: -",
            "Accept: application/json;v=2",
            "Accept: ;;;",
            "Accept: text/html;q=foo",
            "Accept: application/json;charset=iso-8859-1",
            "Accept: application/json;charset=foo",
            "Accept: */*;q=0",
            "Accept: image/*",
            "Accept:",
            "Content-Type: multipart/form-data",
            "Content-Type: multipart/form-data; boundary=",
            "Content-Type: multipart/form-data; boundary=" + "b".repeat(200),
            "Content-Type: foo",
            "Content-Type: application/json;charset=foo",
            "Content-Type: application/json;charset=utf-16",
            "Content-Type: text/plain; charset=\"",
            "Content-Type: application/x-www-form-urlencoded;charset=foo",
            "Content-Type:",
            "Expect: foo",
            "Expect: 100-continue",
            "Range: bytes=9-1",
            "Range: bytes=-",
            "Range: bytes=99999999999999999999-",
            "If-Modified-Since: foo",
            "If-None-Match: \"",
            "If-Match: *",
            "Cookie: groeiruimte-language=\"\\0",
            "Cookie: groeiruimte-language=xx",
            "Cookie: SESSION=%00",
            "Cookie: SESSION=" + "A".repeat(300),
            "Cookie: =;;=",
            "Cookie: " + "a=b; ".repeat(300),
            "Host:",
            "Host: a b",
            "Host: localhost:99999",
            "Origin: null",
            "X-Forwarded-Host: [",
            "Forwarded: for=\"[",
            "X-Forwarded-Port: x",
            "HX-Request: true",
            "Transfer-Encoding: chunked",
            "Content-Length: abc",
            "Content-Length: -1",
            "Authorization: Bearer x",
            "Authorization: Bearer",
            "Authorization: Basic é",
            "Idempotency-Key: é",
            "Idempotency-Key: ",
            "Idempotency-Key: again",
            "X-Long: " + "x".repeat(70_000),
            "X: \u0001",
            "X:\u0000",
            "Content-Encoding: gzip",
            "Accept-Encoding: ,,;q=",
            "Referer: %00",
            "X-HTTP-Method-Override: DELETE",
            ": x");
    private static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-0",
            "1.0",
            "3.0",
            "120.0",
            "1e99999999999",
            "1e-99999999999",
            "1E400",
            "-1e2147483648",
            "9".repeat(60),
            "0.1e1",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u00a0\"",
            "\"06-07-2029\"",
            "\"2029-7-6\"",
            "\"+999999999-01-01\"",
            "\"x\"",
            "[]",
            "{}",
            "[1]",
            "[\"x\",null,{}]",
            "[[[[[[[[[[[[]]]]]]]]]]]]",
            "{\"a\":{\"a\":{\"a\":1}}}",
            "\"" + "x".repeat(5000) + "\"",
            "\"\\ud83d\\ude00\"",
            "NaN",
            "01",
            "'x'",
            "\"\u0001\"");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The request with one to three changes. */
    RawAsk of(RawAsk ask) {
        RawAsk changed = ask;
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            changed = once(changed);
        }
        return changed;
    }

    private RawAsk once(RawAsk ask) {
        int kind = random.nextInt(100);
        if (ask.body().length > 0 && kind < 55) {
            return body(ask);
        }
        if (kind < 60) {
            return query(ask);
        }
        if (kind < 80) {
            return ask.header(one(HEADERS));
        }
        if (kind < 93) {
            return path(ask);
        }
        return ask.method(one(METHODS));
    }

    private RawAsk query(RawAsk ask) {
        List<String> query = new ArrayList<>(ask.query());
        if (!query.isEmpty() && random.nextBoolean()) {
            int at = random.nextInt(query.size());
            query.set(at, query.get(at).replaceAll("=.*", "") + "=" + one(VALUES));
        } else {
            query.add(random.nextInt(4) == 0 ? one(QUERIES) : one(NAMES) + "=" + one(VALUES));
        }
        return ask.query(query);
    }

    private RawAsk path(RawAsk ask) {
        String[] parts = ask.path().split("/", -1);
        if (parts.length > 2 && random.nextInt(3) > 0) {
            // Not the first part: that says whose address it is.
            parts[2 + random.nextInt(parts.length - 2)] = one(VALUES);
            return ask.path(String.join("/", parts));
        }
        return ask.path(ask.path() + one(PATHS));
    }

    private RawAsk body(RawAsk ask) {
        String body = new String(ask.body(), StandardCharsets.UTF_8);
        int kind = random.nextInt(20);
        if (kind == 0) {
            return ask.header("Transfer-Encoding: chunked")
                    .body("zz\r\n{}\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8));
        }
        if (kind == 1) {
            return ask.header("Content-Length: " + (ask.body().length + 10));
        }
        if (kind == 2) {
            return ask.body(Arrays.copyOf(ask.body(), random.nextInt(ask.body().length)));
        }
        if (kind == 3) {
            byte[] bytes = ask.body().clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            return ask.body(bytes);
        }
        String changed = body.startsWith("{") ? json(body) : form(body);
        return ask.body(changed.getBytes(StandardCharsets.UTF_8));
    }

    /** The value after a colon becomes another one, or a name is added or doubled. */
    private String json(String body) {
        List<Integer> colons = new ArrayList<>();
        for (int at = body.indexOf("\":"); at >= 0; at = body.indexOf("\":", at + 1)) {
            colons.add(at + 2);
        }
        if (colons.isEmpty() || random.nextInt(8) == 0) {
            String name = random.nextBoolean()
                    ? "jobs"
                    : one(List.of(
                            "x", "a b", "", "\\u0000", "makes", "kinds", "technologies", "confirmedNotDuplicate"));
            return "{\"" + name + "\":" + one(JSON) + (body.length() > 2 ? "," : "") + body.substring(1);
        }
        int from = colons.get(random.nextInt(colons.size()));
        int to = from;
        while (to < body.length() && ",}]".indexOf(body.charAt(to)) < 0) {
            to++;
        }
        return body.substring(0, from) + one(JSON) + body.substring(to);
    }

    private String form(String body) {
        String[] fields = body.split("&", -1);
        int at = random.nextInt(fields.length);
        if (fields[at].startsWith("_csrf=") && random.nextInt(10) > 0) {
            return body + "&" + one(NAMES) + "=" + one(VALUES);
        }
        fields[at] = fields[at].replaceAll("=.*", "") + "=" + one(VALUES);
        return String.join("&", fields);
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
