package nl.groeiruimte.api.webhooks;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.api.http.Api;
import nl.groeiruimte.api.http.ErrorCode;
import nl.groeiruimte.api.http.JsonBody;
import nl.groeiruimte.api.http.Page;
import nl.groeiruimte.api.http.ProblemException;
import nl.groeiruimte.api.http.ProblemType;
import nl.groeiruimte.api.http.Query;
import nl.groeiruimte.cases.webhook.Webhook;
import nl.groeiruimte.cases.webhook.WebhookDelivery;
import nl.groeiruimte.cases.webhook.Webhooks;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks of the agency whose system asks. */
@RestController
@RequestMapping(path = WebhookController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
class WebhookController implements WebhookOperations {

    static final String PATH = Api.ROOT + "/webhooks";

    private final Webhooks webhooks;

    WebhookController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    @GetMapping
    public WebhookResource.All all(@RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return new WebhookResource.All(webhooks.all().stream()
                .map(webhook -> WebhookResource.of(webhook, null))
                .toList());
    }

    @Override
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<WebhookResource> create(
            HttpServletRequest request, @RequestParam MultiValueMap<String, String> query) throws IOException {
        WebhookBody.Wanted wanted =
                WebhookBody.wanted(JsonBody.of(request), Query.of(query).faults(), webhooks::canBeToldAt);
        if (!webhooks.on()) {
            throw ProblemException.of(ProblemType.WEBHOOKS_OFF);
        }
        Webhooks.WithSecret made = webhooks.add(wanted.address(), wanted.types())
                .orElseThrow(() -> ProblemException.of(ProblemType.TOO_MANY_WEBHOOKS, Webhooks.MOST));
        return ResponseEntity.created(URI.create(PATH + "/" + made.webhook().id()))
                .body(WebhookResource.of(made.webhook(), made.secret()));
    }

    @Override
    @GetMapping("/{id}")
    public WebhookResource webhook(@PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return WebhookResource.of(find(id), null);
    }

    @Override
    @PatchMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    public WebhookResource change(
            @PathVariable String id, HttpServletRequest request, @RequestParam MultiValueMap<String, String> query)
            throws IOException {
        boolean active =
                WebhookBody.active(JsonBody.of(request), Query.of(query).faults());
        UUID webhook = find(id).id();
        if (active) {
            webhooks.resume(webhook);
        } else {
            webhooks.pause(webhook);
        }
        return WebhookResource.of(find(id), null);
    }

    @Override
    @DeleteMapping("/{id}")
    public ResponseEntity<Void> remove(@PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        if (!webhooks.remove(id(id))) {
            throw ProblemException.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    @Override
    @PostMapping("/{id}/keys")
    public ResponseEntity<WebhookResource> renewKey(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        Webhooks.WithSecret renewed = webhooks.renewKey(find(id).id());
        return ResponseEntity.status(HttpStatus.CREATED).body(WebhookResource.of(renewed.webhook(), renewed.secret()));
    }

    @Override
    @PostMapping("/{id}/tests")
    public ResponseEntity<DeliveryResource> test(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        return ResponseEntity.accepted().body(DeliveryResource.of(webhooks.test(find(id).id())));
    }

    @Override
    @GetMapping("/{id}/deliveries")
    public ResponseEntity<DeliveryResource.Part> deliveries(
            @PathVariable String id, @RequestParam MultiValueMap<String, String> given) {
        Query query = Query.of(given, "before", "limit");
        int limit = query.limit();
        UUID before = query.read("before", WebhookController::uuid, ErrorCode.DELIVERY);
        query.check();
        UUID webhook = find(id).id();
        List<WebhookDelivery> found = webhooks.log(webhook, before, limit + 1);
        List<WebhookDelivery> page = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() <= limit
                ? null
                : Page.next(
                        PATH + "/" + webhook + "/deliveries",
                        query,
                        "before",
                        page.get(limit - 1).id().toString());
        return Page.answer(
                new DeliveryResource.Part(
                        page.stream().map(DeliveryResource::of).toList(), next),
                next);
    }

    @Override
    @PostMapping("/{id}/deliveries/{delivery}/tries")
    public ResponseEntity<DeliveryResource> sendAgain(
            @PathVariable String id, @PathVariable String delivery, @RequestParam MultiValueMap<String, String> query) {
        Query.none(query);
        UUID webhook = find(id).id();
        webhooks.sendAgain(webhook, id(delivery));
        return ResponseEntity.accepted()
                .body(webhooks.delivery(webhook, id(delivery))
                        .map(DeliveryResource::of)
                        .orElseThrow(ProblemException::notFound));
    }

    private Webhook find(String id) {
        return webhooks.find(id(id)).orElseThrow(ProblemException::notFound);
    }

    private static UUID id(String text) {
        return uuid(text).orElseThrow(ProblemException::notFound);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
