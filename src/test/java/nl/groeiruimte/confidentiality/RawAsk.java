package nl.groeiruimte.confidentiality;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request down to its bytes, to be changed part by part.
 *
 * @param query raw parts between the ampersands
 * @param headers whole lines; the length of the body is added unless a line says how it is sent
 */
record RawAsk(Principal who, String method, String path, List<String> query, List<String> headers, byte[] body) {

    RawAsk method(String other) {
        return new RawAsk(who, other, path, query, headers, body);
    }

    RawAsk path(String other) {
        return new RawAsk(who, method, other, query, headers, body);
    }

    RawAsk query(List<String> other) {
        return new RawAsk(who, method, path, List.copyOf(other), headers, body);
    }

    RawAsk header(String line) {
        List<String> more = new ArrayList<>(headers);
        String name = line.substring(0, line.indexOf(':') + 1);
        more.removeIf(one -> one.regionMatches(true, 0, name, 0, name.length()));
        more.add(line);
        return new RawAsk(who, method, path, query, List.copyOf(more), body);
    }

    RawAsk body(byte[] other) {
        return new RawAsk(who, method, path, query, headers, other);
    }

    boolean ofApi() {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The bytes to send, with these lines that say who asks. */
    byte[] bytes(List<String> login) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        line(request, method + " " + path + (query.isEmpty() ? "" : "?" + String.join("&", query)) + " HTTP/1.1");
        if (headers.stream().noneMatch(line -> line.startsWith("Host:"))) {
            line(request, "Host: localhost");
        }
        login.forEach(line -> line(request, line));
        headers.forEach(line -> line(request, line));
        if (body.length > 0
                && headers.stream().noneMatch(line -> line.matches("(?i)(Content-Length|Transfer-Encoding):.*"))) {
            line(request, "Content-Length: " + body.length);
        }
        line(request, "Connection: close");
        line(request, "");
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static void line(ByteArrayOutputStream request, String line) {
        request.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        String text = new String(bytes(List.of()), StandardCharsets.UTF_8).replace("\r\n", " | ");
        return who.title + ": " + (text.length() > 700 ? text.substring(0, 700) + "…" : text);
    }
}
