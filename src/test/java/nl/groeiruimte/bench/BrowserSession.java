package nl.groeiruimte.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.DemoUser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser's session: logged in at the real login server, its cookies sent with each request, no scripts. */
final class BrowserSession {

    private static final int MOST_REDIRECTS = 15;

    private final String address;
    private final Map<String, Map<String, String>> cookiesByHost = new HashMap<>();
    private String token;

    BrowserSession(String address, DemoUser user) {
        this.address = address;
        Answer login = follow(URI.create(address + "/inbox"), null);
        Document page = Jsoup.parse(login.body, login.at.toString());
        Element form = page.selectFirst("form[method=post]");
        Answer inbox = follow(
                URI.create(form.absUrl("action")),
                form(Map.of("username", user.username(), "password", DemoUser.PASSWORD)));
        if (!inbox.at.toString().startsWith(address + "/inbox")) {
            throw new IllegalStateException("not logged in but at " + inbox.at);
        }
    }

    /** Asks for an address without logging in. */
    static void open(String address) {
        try (InputStream answer = URI.create(address).toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page at a path. */
    String page(String path) {
        Answer answer = send(URI.create(address + path), null);
        if (answer.status != 200) {
            throw new IllegalStateException(path + " answers " + answer.status);
        }
        return answer.body;
    }

    /** The page to which sending a field leads, as a form of the inbox does. */
    String send(String path, String field, String text) {
        if (token == null) {
            token = Jsoup.parse(page("/how-it-works"))
                    .selectFirst("input[name=_csrf]")
                    .val();
        }
        Answer answer = follow(URI.create(address + path), form(Map.of("_csrf", token, field, text)));
        if (answer.status != 200) {
            throw new IllegalStateException(path + " answers " + answer.status);
        }
        return answer.body;
    }

    private record Answer(URI at, int status, String location, String body) {}

    private Answer follow(URI to, String posted) {
        Answer answer = send(to, posted);
        for (int i = 0; answer.location != null; i++) {
            if (i == MOST_REDIRECTS) {
                throw new IllegalStateException("sent around in circles, last to " + answer.location);
            }
            answer = send(answer.at.resolve(answer.location), null);
        }
        return answer;
    }

    private Answer send(URI to, String posted) {
        try {
            HttpURLConnection connection = (HttpURLConnection) to.toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            connection.setRequestProperty("Accept", "text/html");
            Map<String, String> cookies = cookiesByHost.computeIfAbsent(to.getAuthority(), host -> new HashMap<>());
            connection.setRequestProperty(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
            if (posted != null) {
                connection.setDoOutput(true);
                connection.getOutputStream().write(posted.getBytes(StandardCharsets.UTF_8));
            }
            int status = connection.getResponseCode();
            connection.getHeaderFields().entrySet().stream()
                    .filter(field -> "Set-Cookie".equalsIgnoreCase(field.getKey()))
                    .flatMap(field -> field.getValue().stream())
                    .map(cookie -> cookie.split(";", 2)[0].split("=", 2))
                    .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
            try (InputStream body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return new Answer(
                        to,
                        status,
                        connection.getHeaderField("Location"),
                        body == null ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
