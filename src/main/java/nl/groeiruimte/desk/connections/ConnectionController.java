package nl.groeiruimte.desk.connections;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.webhook.Webhook;
import nl.groeiruimte.cases.webhook.WebhookHealth;
import nl.groeiruimte.cases.webhook.Webhooks;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How an agency's own systems are connected: its clients of the API and its webhooks, for its members. */
@Controller
@RequestMapping("/connections")
@PreAuthorize("hasRole('TASKFORCE')")
class ConnectionController {

    private static final String ONE = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";
    private static final int SHOWN = 50;

    /** A webhook and how it goes with it. */
    record Watched(Webhook webhook, WebhookHealth health) {}

    private final Webhooks webhooks;
    private final ApiSystems systems;
    private final ApiUse use;

    ConnectionController(Webhooks webhooks, ApiSystems systems, ApiUse use) {
        this.webhooks = webhooks;
        this.systems = systems;
        this.use = use;
    }

    @GetMapping
    String all(Model model) {
        return page("", Set.of(), null, model);
    }

    @PostMapping
    @Once
    String add(
            @RequestParam(defaultValue = "") String address,
            @RequestParam(name = "type", defaultValue = "") Set<String> types,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String wanted = address.strip();
        Set<EventType> events = types.stream()
                .map(type -> EventType.of(type).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST)))
                .collect(Collectors.toSet());
        boolean right = webhooks.on() && webhooks.canBeToldAt(wanted);
        Optional<Webhooks.WithSecret> made = right ? webhooks.add(wanted, events) : Optional.empty();
        if (made.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(wanted, types, right ? "connections.too-many" : "connections.address.wrong", model);
        }
        return toldOnce(made.get(), "connections.added", redirect);
    }

    @GetMapping(ONE)
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("webhook", find(id));
        model.addAttribute("log", webhooks.log(id, null, SHOWN));
        return "connections/webhook";
    }

    @PostMapping(ONE + "/test")
    @Once
    String test(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.test(find(id).id());
        return done(id, "connections.test.sent", redirect);
    }

    @PostMapping(ONE + "/key")
    @Once
    String renewKey(@PathVariable UUID id, RedirectAttributes redirect) {
        return toldOnce(webhooks.renewKey(find(id).id()), "connections.key.renewed", redirect);
    }

    @PostMapping(ONE + "/pause")
    String pause(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.pause(find(id).id());
        return done(id, "connections.paused", redirect);
    }

    @PostMapping(ONE + "/resume")
    String resume(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.resume(find(id).id());
        return done(id, "connections.resumed", redirect);
    }

    @PostMapping(ONE + "/remove")
    String remove(@PathVariable UUID id, RedirectAttributes redirect) {
        webhooks.remove(find(id).id());
        Notice.done("connections.removed").showAfter(redirect);
        return "redirect:/connections";
    }

    @PostMapping(ONE + "/deliveries/{delivery:[0-9a-f]{8}-[0-9a-f-]{27}}/again")
    String sendAgain(@PathVariable UUID id, @PathVariable UUID delivery, RedirectAttributes redirect) {
        webhooks.delivery(find(id).id(), delivery).orElseThrow(ConnectionController::notFound);
        webhooks.sendAgain(id, delivery);
        return done(id, "connections.again.sent", redirect);
    }

    /** The secret waits in the sealed session until the next page shows it; nothing can show it again. */
    private static String toldOnce(Webhooks.WithSecret made, String key, RedirectAttributes redirect) {
        redirect.addFlashAttribute("secret", made.secret());
        return done(made.webhook().id(), key, redirect);
    }

    private static String done(UUID id, String key, RedirectAttributes redirect) {
        Notice.done(key).showAfter(redirect);
        return "redirect:/connections/" + id;
    }

    private String page(String address, Set<String> types, @Nullable String error, Model model) {
        model.addAttribute("on", webhooks.on());
        model.addAttribute("systems", systems.all().orElse(null));
        model.addAttribute("limit", use.limit());
        Map<UUID, WebhookHealth> health = webhooks.health();
        model.addAttribute(
                "webhooks",
                webhooks.all().stream()
                        .map(webhook -> new Watched(webhook, health.getOrDefault(webhook.id(), WebhookHealth.NEW)))
                        .toList());
        model.addAttribute("most", Webhooks.MOST);
        model.addAttribute("mostWaiting", WebhookHealth.MOST_WAITING);
        model.addAttribute("address", address);
        model.addAttribute("types", types);
        model.addAttribute(
                "matters",
                Arrays.stream(EventType.values())
                        .collect(Collectors.groupingBy(EventType::matter, TreeMap::new, Collectors.toList())));
        model.addAttribute("error", error);
        return "connections/connections";
    }

    private Webhook find(UUID id) {
        return webhooks.find(id).orElseThrow(ConnectionController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
