package nl.groeiruimte.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.DemoUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A browser without scripts: keeps cookies, follows redirects only when told to, sends forms as they stand on a page.
 */
public final class PageSession {

    private static final int MOST_REDIRECTS = 15;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String address;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    /** Nobody yet, at an application such as {@code http://localhost:8080}. */
    public PageSession(String address) {
        this.address = address;
    }

    /** Nobody yet, at the application on this port of this machine. */
    public static PageSession at(int port) {
        return new PageSession("http://localhost:" + port);
    }

    /** A demo user who has just logged in there. */
    public static PageSession of(String username, int port) {
        PageSession session = at(port);
        session.logIn(username, "/");
        return session;
    }

    /** An answer. */
    public record Page(URI at, int status, Map<String, List<String>> headers, String body) {

        /** The first header with this name in small letters, or null. */
        public String header(String name) {
            return headers.getOrDefault(name, List.of()).stream().findFirst().orElse(null);
        }

        /** The page's elements. */
        public Document html() {
            return Jsoup.parse(body, at.toString());
        }

        /** The form on the page that sends to this path. */
        public FormElement form(String path) {
            return (FormElement) html().select("form[method=post]").stream()
                    .filter(form -> URI.create(form.absUrl("action")).getPath().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no form to " + path + " at " + at));
        }
    }

    /** Logs in at the login server's own page, on the way to a path; the answer is the page there. */
    public Page logIn(String username, String path) {
        Page login = follow(get(path));
        Element form = login.html().selectFirst("form#kc-form-login");
        if (form == null) {
            throw new IllegalStateException("no login page but " + login.at());
        }
        return follow(send(
                URI.create(form.absUrl("action")),
                encoded(Map.of("username", List.of(username), "password", List.of(DemoUser.PASSWORD))),
                List.of()));
    }

    /** Asks for a path; headers as name, value, name, value. */
    public Page get(String path, String... headers) {
        return send(URI.create(address + path), null, List.of(headers));
    }

    /** Posts these fields and nothing else. */
    public Page post(String path, Map<String, List<String>> fields, String... headers) {
        return send(URI.create(address + path), encoded(fields), List.of(headers));
    }

    /** Sends a form of a page with these values changed or added, from the page's own origin. */
    public Page submit(FormElement form, Map<String, String> changes) {
        Map<String, List<String>> fields = fields(form);
        changes.forEach((name, value) -> fields.put(name, List.of(value)));
        return send(URI.create(form.absUrl("action")), encoded(fields), List.of("Origin", address));
    }

    /** Sends a form with a file, as browsers do when the form says so. */
    public Page upload(FormElement form, Map<String, String> changes, String name, byte[] content) {
        String boundary = "end-of-a-part-of-this-form";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, List<String>> fields = fields(form);
        changes.forEach((field, value) -> fields.put(field, List.of(value)));
        fields.remove("file");
        fields.forEach((field, values) -> values.forEach(
                value -> body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, field, value)
                        .getBytes(StandardCharsets.UTF_8))));
        body.writeBytes(("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .formatted(boundary, name)
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(
                URI.create(form.absUrl("action")),
                body.toByteArray(),
                "multipart/form-data; boundary=" + boundary,
                List.of("Origin", address));
    }

    /** What a form would send. */
    public static Map<String, List<String>> fields(FormElement form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.computeIfAbsent(field.key(), key -> new ArrayList<>())
                .add(field.value()));
        return fields;
    }

    /** Goes where an answer sends to, until it sends nowhere. */
    public Page follow(Page from) {
        Page page = from;
        for (int i = 0; page.header("location") != null; i++) {
            if (i == MOST_REDIRECTS) {
                throw new IllegalStateException("sent around in circles, last to " + page.header("location"));
            }
            page = send(page.at().resolve(page.header("location")), null, List.of());
        }
        return page;
    }

    /** The cookie with this name that the application set, or null. */
    public String cookie(String name) {
        return of(URI.create(address)).get(name);
    }

    /** Changes, or with null forgets, a cookie of the application. */
    public void cookie(String name, String value) {
        if (value == null) {
            of(URI.create(address)).remove(name);
        } else {
            of(URI.create(address)).put(name, value);
        }
    }

    /** Forgets who is logged in at the login server. */
    public void forgetLoginServer() {
        cookies.keySet().retainAll(List.of(URI.create(address).getAuthority()));
    }

    private Map<String, String> of(URI uri) {
        return cookies.computeIfAbsent(uri.getAuthority(), host -> new HashMap<>());
    }

    private Page send(URI to, String posted, List<String> headers) {
        return send(
                to,
                posted == null ? null : posted.getBytes(StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded",
                headers);
    }

    private Page send(URI to, byte[] posted, String type, List<String> headers) {
        Map<String, String> known = of(to);
        HttpRequest.Builder request = HttpRequest.newBuilder(to).header("Accept", "text/html");
        if (!known.isEmpty()) {
            request.header(
                    "Cookie",
                    known.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.size(); i += 2) {
            request.header(headers.get(i), headers.get(i + 1));
        }
        if (posted != null) {
            request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(posted));
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("set-cookie").forEach(cookie -> keep(known, cookie));
            return new Page(to, answer.statusCode(), answer.headers().map(), answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void keep(Map<String, String> known, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.toLowerCase().contains("max-age=0")) {
            known.remove(pair[0]);
        } else {
            known.put(pair[0], pair[1]);
        }
    }

    private static String encoded(Map<String, List<String>> fields) {
        return fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
