package nl.groeiruimte.stewardship.rules;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A changed table before it counts: what changes, what would have come out otherwise, and putting it into use. */
@Controller
@RequestMapping("/figures/rules/drafts/{id:[0-9a-f]{8}-[0-9a-f-]{27}}")
class DraftController {

    private static final int LONGEST_REASON = 2_000;

    private final RuleBook book;
    private final CurrentAsker asker;

    DraftController(RuleBook book, CurrentAsker asker) {
        this.book = book;
        this.asker = asker;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        mayChange();
        return page(id, "", null, model);
    }

    /** Puts the draft into use, unless somebody else put another version into use since the page was shown. */
    @PostMapping("/live")
    @Once
    String live(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        mayChange();
        String why = Blank.strip(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, reason, why.isEmpty() ? "rules.reason.empty" : "rules.reason.long", model);
        }
        RuleBook.Live live = book.goLive(id, seen, why).orElseThrow(DraftController::notFound);
        if (live.version().isEmpty()) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("late", true);
            return page(id, reason, null, model);
        }
        Notice.done("rules.live.done", live.version().get()).showAfter(redirect);
        return "redirect:/figures/rules/" + live.table().key();
    }

    @PostMapping("/discard")
    @Once
    String discard(@PathVariable UUID id, RedirectAttributes redirect) {
        mayChange();
        RuleTable table = book.discard(id).orElseThrow(DraftController::notFound);
        Notice.done("rules.discarded").showAfter(redirect);
        return "redirect:/figures/rules/" + table.key();
    }

    private String page(UUID id, String reason, @Nullable String error, Model model) {
        model.addAttribute("tried", book.tried(id).orElseThrow(DraftController::notFound));
        model.addAttribute("reason", reason);
        model.addAttribute("reasonError", error);
        return "rules/draft";
    }

    private void mayChange() {
        if (!asker.get().is(Role.COORDINATOR)) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
