package nl.groeiruimte.api.leads;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.feed.ChangeFeed.Ask;
import nl.groeiruimte.cases.feed.ChangeFeed.Part;
import nl.groeiruimte.cases.feed.FeedWaiting;
import nl.groeiruimte.cases.lead.EventType;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;

/** What happened in all cases of the agency whose system asks. */
@RestController
@RequestMapping(path = Api.EVENTS, produces = MediaType.APPLICATION_JSON_VALUE)
class ChangeController implements ChangeOperations {

    private static final int USUAL_LIMIT = 100;
    /** The waiting ends by itself; should it not, this does. */
    private static final Duration LATEST = Duration.ofSeconds(LONGEST_WAIT + 10);

    private final FeedWaiting feed;

    ChangeController(FeedWaiting feed) {
        this.feed = feed;
    }

    @Override
    @GetMapping
    public DeferredResult<ResponseEntity<ChangeResource.Part>> changes(
            @RequestParam MultiValueMap<String, String> given) {
        Query query = Query.of(given, "after", "types", "waitSeconds", "limit");
        long after = Objects.requireNonNullElse(query.number("after", 0, Long.MAX_VALUE), 0L);
        Collection<EventType> types = Objects.requireNonNullElse(
                query.read("types", ChangeController::types, ErrorCode.EVENT_TYPES), EnumSet.allOf(EventType.class));
        int seconds = number(query, "waitSeconds", 0, LONGEST_WAIT, 0);
        int limit = number(query, "limit", 1, MOST, USUAL_LIMIT);
        query.check();
        DeferredResult<ResponseEntity<ChangeResource.Part>> answer = new DeferredResult<>(LATEST.toMillis());
        feed.next(new Ask(after, types, limit), Duration.ofSeconds(seconds)).whenComplete((part, failure) -> {
            if (failure != null) {
                answer.setErrorResult(failure);
            } else if (part.isEmpty()) {
                answer.setErrorResult(ProblemException.of(ProblemType.POSITION_UNKNOWN));
            } else {
                answer.setResult(page(query, part.get()));
            }
        });
        return answer;
    }

    private static ResponseEntity<ChangeResource.Part> page(Query query, Part part) {
        String next = part.more() ? Page.next(Api.EVENTS, query, "after", Long.toString(part.last())) : null;
        return Page.answer(
                new ChangeResource.Part(
                        part.changes().stream().map(ChangeResource::of).toList(), part.last(), next),
                next);
    }

    private static Optional<Collection<EventType>> types(String codes) {
        Collection<EventType> types = EnumSet.noneOf(EventType.class);
        boolean known = Arrays.stream(codes.split(",", -1)).map(EventType::of).allMatch(type -> type.map(types::add)
                .isPresent());
        return known ? Optional.of(types) : Optional.empty();
    }

    private static int number(Query query, String name, int least, int most, int usual) {
        Long number = query.number(name, least, most);
        return number == null ? usual : number.intValue();
    }
}
