package nl.groeiruimte.api.http;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** A part of a list, and where the next part is. */
public final class Page {

    /** What descriptions say of it. */
    public static final String NEXT = "Reference to the next page, relative to this server; left out on the last page.";

    private Page() {}

    /** The answer with a page, and with the reference to the next one when there is one. */
    public static <T> ResponseEntity<T> answer(T page, @Nullable String next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return next == null
                ? answer.body(page)
                : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                        .body(page);
    }

    /** The same request with another value of one parameter. */
    public static String next(String path, Query query, String parameter, String value) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        query.given().forEach((name, values) -> uri.queryParam(name, values.toArray()));
        return uri.replaceQueryParam(parameter, value).encode().build().toUriString();
    }
}
