package nl.groeiruimte.desk.connections;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.directory.ApiClients;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import nl.groeiruimte.platform.directory.SecretUncertainException;
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

/** One system of an agency, for its members: what it asked of the API, and a new secret for it. */
@Controller
@RequestMapping("/connections/clients/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
@PreAuthorize("hasRole('TASKFORCE')")
class ApiSystemController {

    private final ApiSystems systems;
    private final ApiClients clients;
    private final ApiUse use;

    ApiSystemController(ApiSystems systems, ApiClients clients, ApiUse use) {
        this.systems = systems;
        this.clients = clients;
        this.use = use;
    }

    @GetMapping
    String one(@PathVariable UUID id, Model model, RedirectAttributes redirect) {
        try {
            return page(find(id), null, model);
        } catch (DirectoryAwayException away) {
            return toAll("connections.client.away", redirect);
        }
    }

    /**
     * @param seen since when the secret is that the page showed
     * @param understood that the system has to be told at once
     */
    @PostMapping("/secret")
    @Once
    String renewSecret(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "false") boolean understood,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            ApiSystem system = find(id);
            if (!understood) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(system, "connections.secret.understand", model);
            }
            Optional<String> secret = clients.renewSecret(id, moment(seen));
            // It waits in the sealed session until the next page shows it; nothing can show it again.
            secret.ifPresent(made -> redirect.addFlashAttribute("secret", made));
            (secret.isPresent()
                            ? Notice.done("connections.secret.made")
                            : Notice.warning("connections.secret.meanwhile"))
                    .showAfter(redirect);
            return "redirect:/connections/clients/" + id;
        } catch (SecretUncertainException lost) {
            return toAll("connections.secret.uncertain", redirect);
        } catch (DirectoryAwayException away) {
            return toAll("connections.secret.away", redirect);
        }
    }

    private String page(ApiSystem system, @Nullable String error, Model model) {
        model.addAttribute("system", system);
        model.addAttribute("limit", use.limit());
        model.addAttribute("days", ApiSystems.DAYS);
        model.addAttribute("error", error);
        return "connections/client";
    }

    private static @Nullable Instant moment(String seconds) {
        try {
            return seconds.isBlank() ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
        } catch (NumberFormatException | DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static String toAll(String why, RedirectAttributes redirect) {
        Notice.warning(why).showAfter(redirect);
        return "redirect:/connections";
    }

    private ApiSystem find(UUID id) {
        return systems.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
