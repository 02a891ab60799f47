package nl.groeiruimte.desk.messages;

import java.util.List;
import java.util.UUID;
import nl.groeiruimte.platform.message.Message;
import nl.groeiruimte.platform.message.MessageBox;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own messages: the page of all, the newest few for the frame, and the way to what one is about. */
@Controller
class MessageController {

    private static final int PAGE = 50;
    private static final int IN_FRAME = 5;

    private final MessageBox box;
    private final MessageWords words;
    private final CurrentAsker asker;

    MessageController(MessageBox box, MessageWords words, CurrentAsker asker) {
        this.box = box;
        this.words = words;
        this.asker = asker;
    }

    @GetMapping("/messages")
    String all(@RequestParam(required = false) @Nullable UUID before, Model model) {
        List<MessageWords.Line> lines = lines(before, PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<MessageWords.Line> shown = more ? lines.subList(0, PAGE) : lines;
        model.addAttribute("lines", shown);
        model.addAttribute("calendar", !asker.get().inboxes().isEmpty());
        model.addAttribute(
                "newest",
                before != null || shown.isEmpty() ? null : shown.get(0).id());
        model.addAttribute("before", before);
        model.addAttribute("next", more ? shown.get(PAGE - 1).id() : null);
        return "messages/list";
    }

    /** For the list in the frame. */
    @GetMapping("/messages/latest")
    String latest(Model model) {
        model.addAttribute("lines", lines(null, IN_FRAME));
        return "messages/latest";
    }

    /** Leads to what the message is about; it is read then. */
    @GetMapping("/messages/{id:[0-9a-f-]{36}}")
    String open(@PathVariable UUID id) {
        Message message = box.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        box.opened(message.id());
        return "redirect:" + MessageWords.path(message);
    }

    /**
     * Marks as read what the page showed and all before it.
     *
     * @param until the newest that was shown: what came since stays unread
     */
    @PostMapping("/messages/read")
    String read(@RequestParam UUID until, RedirectAttributes redirect) {
        if (box.find(until).isPresent()) {
            box.allRead(until);
            Notice.done("message.all-read.done").showAfter(redirect);
        }
        return "redirect:/messages";
    }

    private List<MessageWords.Line> lines(@Nullable UUID before, int limit) {
        return box.latest(before, limit).stream().map(words::line).toList();
    }
}
