package nl.groeiruimte.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.UriComponentsBuilder;

/** A part of a list, and where the next part is. */
final class Page {

    private static final String NEXT =
            "Reference to the next page, relative to this server; left out on the last page.";

    private Page() {}

    /** Cases, the last started first. */
    @Schema(name = "LeadPage", description = "Cases, the last started first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfLeads(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<LeadResource> items,

            @Schema(description = NEXT, format = "uri-reference") @Nullable
            String next) {}

    /** Events, oldest first. */
    @Schema(name = "EventPage", description = "Events, oldest first.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OfEvents(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<EventResource> items,

            @Schema(description = NEXT, format = "uri-reference") @Nullable
            String next) {}

    static <T> ResponseEntity<T> answer(T page, @Nullable String next) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        return next == null
                ? answer.body(page)
                : answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                        .body(page);
    }

    /** The same request with another value of one parameter. */
    static String next(String path, Query query, String parameter, String value) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        query.given().forEach((name, values) -> uri.queryParam(name, values.toArray()));
        return uri.replaceQueryParam(parameter, value).encode().build().toUriString();
    }
}
