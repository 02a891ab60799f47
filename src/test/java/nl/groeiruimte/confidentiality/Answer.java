package nl.groeiruimte.confidentiality;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * What somebody got for a request.
 *
 * @param found the words of companies that stand in the status line, headers or body
 */
record Answer(Principal who, Ask ask, URI at, int status, HttpHeaders headers, byte[] body, Set<Word> found) {

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Document html() {
        return Jsoup.parse(text(), at.toString());
    }

    /** The first header with this name, or an empty text. */
    String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** Whether it sends to the login. */
    boolean login() {
        return status == 302
                && header("location")
                        .matches(".*(/oauth2/authorization/.*|/login([?/].*)?|/protocol/openid-connect/auth.*)");
    }

    /** Whether something is in it that has to be opened first. */
    boolean holdsSecrets() {
        return found.stream().anyMatch(Word::secret);
    }

    /** The same for everybody: without reference number, form tokens and the path that was asked for. */
    String withoutChance() {
        return withoutTokens(text().replace(ask.path().replaceAll("\\?.*", ""), "PATH"))
                .replaceAll("since=[0-9]{13}", "since")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("\"term-([a-z-]+)-[0-9a-f]{1,8}\"", "\"term-$1\"");
    }

    /** Without what is drawn for each answer, in which any short word comes about some day. */
    static String withoutTokens(String text) {
        return text.replaceAll("<code>[2-9B-Z]{8}</code>", "<code/>")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "name=\"_csrf\"")
                .replaceAll("\"reference\":\"[2-9B-Z]{8}\"", "\"reference\"");
    }

    /** Header names with values, without those that differ each time. */
    Set<String> headersWithoutChance() {
        // The last counts the asker's own requests.
        Set<String> differ = Set.of("date", "set-cookie", "content-length", "connection", "keep-alive", "ratelimit");
        return headers.map().entrySet().stream()
                .filter(header -> !differ.contains(header.getKey().toLowerCase()))
                .map(header -> header.getKey().toLowerCase() + ": " + header.getValue())
                .collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return who.title + " " + ask.method() + " " + at.getPath() + " -> " + status;
    }
}
