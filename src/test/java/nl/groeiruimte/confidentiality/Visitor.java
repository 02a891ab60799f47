package nl.groeiruimte.confidentiality;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.DemoUser;
import nl.groeiruimte.support.Tokens;
import org.jsoup.nodes.Element;

/** Somebody's browser without scripts, or an agency's system; everything that it gets is inspected. */
final class Visitor {

    private static final int MOST_REDIRECTS = 15;
    private static final Duration TOKEN_KEPT = Duration.ofSeconds(40);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Principal who;
    private final String address;
    private final Inspection inspection;
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private String formToken;
    private String bearer;
    private Instant bearerSince = Instant.EPOCH;

    /** Not logged in yet; an agency's system gets its token when it needs one. */
    Visitor(Principal who, String address, Inspection inspection) {
        this.who = who;
        this.address = address;
        this.inspection = inspection;
    }

    /** Logs in at the login server's own page. */
    Visitor logIn() {
        Answer page = follow(get("/reports"));
        Element form = page.html().selectFirst("form#kc-form-login");
        if (form == null) {
            throw new IllegalStateException("no login page but " + page);
        }
        Answer inside = follow(send(
                URI.create(form.absUrl("action")),
                Ask.form("", Ask.fields("username", who.username, "password", DemoUser.PASSWORD)),
                Set.of()));
        if (!inside.at().getPath().equals("/reports")) {
            throw new IllegalStateException(who.username + " did not get in: " + inside + " "
                    + inside.html().text());
        }
        return this;
    }

    Answer get(String path, String... headers) {
        return send(Ask.get(path, headers));
    }

    /** Sends a form with the session's token. */
    Answer post(String path, Map<String, List<String>> fields) {
        return post(path, fields, Set.of());
    }

    Answer post(String path, Map<String, List<String>> fields, Collection<Word> opened) {
        return send(withToken(Ask.form(path, fields)), opened);
    }

    Answer send(Ask ask) {
        return send(ask, Set.of());
    }

    /**
     * Sends a request as it is.
     *
     * @param opened the words that this principal may find in the answer because of this request
     */
    Answer send(Ask ask, Collection<Word> opened) {
        return send(URI.create(address + ask.path()), ask, opened);
    }

    /** The form with this session's token against forgery; without a session there is none. */
    Ask withToken(Ask form) {
        return who.person() ? form.field("_csrf", formToken()) : form;
    }

    String formToken() {
        if (formToken == null) {
            Element field = get("/reports").html().selectFirst("input[name=_csrf]");
            if (field == null) {
                throw new IllegalStateException(who.title + " found no form token");
            }
            formToken = field.attr("value");
        }
        return formToken;
    }

    /** Another window of the same browser. */
    Map<String, String> cookies() {
        return cookies.computeIfAbsent(URI.create(address).getAuthority(), host -> new HashMap<>());
    }

    private Answer follow(Answer from) {
        Answer answer = from;
        for (int i = 0; !answer.header("location").isEmpty(); i++) {
            if (i == MOST_REDIRECTS) {
                throw new IllegalStateException("sent around in circles, last to " + answer.header("location"));
            }
            answer = send(answer.at().resolve(answer.header("location")), Ask.get(""), Set.of());
        }
        return answer;
    }

    private Answer send(URI to, Ask ask, Collection<Word> opened) {
        Map<String, String> known = cookies.computeIfAbsent(to.getAuthority(), host -> new HashMap<>());
        HttpRequest.Builder request =
                HttpRequest.newBuilder(to).header("Accept", who.client() ? "application/json" : "text/html,*/*;q=0.8");
        if (!known.isEmpty()) {
            request.header(
                    "Cookie",
                    known.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (who.client()) {
            request.header("Authorization", "Bearer " + bearer());
        }
        if (!ask.headers().isEmpty()) {
            request.headers(ask.headers().toArray(String[]::new));
        }
        if (ask.type() != null) {
            request.header("Content-Type", ask.type());
        }
        request.method(
                ask.method(),
                ask.body() == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(ask.body()));
        try {
            HttpResponse<byte[]> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("set-cookie").forEach(cookie -> keep(known, cookie));
            return new Answer(
                    who,
                    ask,
                    to,
                    answer.statusCode(),
                    answer.headers(),
                    answer.body(),
                    inspection.inspect(who, ask, answer.statusCode(), answer.headers(), answer.body(), opened));
        } catch (IOException e) {
            throw new IllegalStateException(who.title + " " + ask.method() + " " + to, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String bearer() {
        if (bearerSince.plus(TOKEN_KEPT).isBefore(Instant.now())) {
            bearer = Tokens.forAgency(who.agency);
            bearerSince = Instant.now();
        }
        return bearer;
    }

    private static void keep(Map<String, String> known, String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (cookie.toLowerCase().contains("max-age=0")) {
            known.remove(pair[0]);
        } else {
            known.put(pair[0], pair[1]);
        }
    }
}
