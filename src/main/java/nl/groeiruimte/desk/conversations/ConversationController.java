package nl.groeiruimte.desk.conversations;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.conversation.Conversation;
import nl.groeiruimte.cases.conversation.Conversations;
import nl.groeiruimte.cases.conversation.Opened;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Conversations with a company: written down, planned, and mended by who wrote them down. */
@Controller
@RequestMapping(OwnCase.ADDRESS + "/conversations")
@PreAuthorize("hasRole('TASKFORCE')")
class ConversationController {

    private static final String ID = "/{id:[0-9a-f]{8}-[0-9a-f-]{27}}";
    /** A field that the form has once the contact persons were opened. */
    private static final String OPENED = "contactsOpened";

    private final OwnCase cases;
    private final Conversations conversations;
    private final ConversationForm form;
    private final ConversationLog log;

    ConversationController(OwnCase cases, Conversations conversations, ConversationForm form, ConversationLog log) {
        this.cases = cases;
        this.conversations = conversations;
        this.form = form;
        this.log = log;
    }

    @ModelAttribute("theCase")
    Lead theCase(@PathVariable UUID lead) {
        return cases.find(lead);
    }

    @GetMapping("/new")
    String show(@ModelAttribute(name = "theCase", binding = false) Lead lead, Model model, Locale locale) {
        return page(lead, null, form.empty(lead, locale), false, model);
    }

    /** The same form with the contact persons to choose from, which the ledger records. */
    @PostMapping("/contacts")
    String openContacts(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale) {
        FormResult typed = form.read(lead, posted);
        return page(lead, null, form.shown(lead, null, typed, true, locale), true, model);
    }

    @PostMapping
    @Once
    String record(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        boolean opened = posted.containsKey(OPENED);
        FormResult result = form.judge(lead, null, posted, opened);
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(lead, null, form.shown(lead, null, result, opened, locale), opened, model);
        }
        log.record(lead, result.values());
        Notice.done(result.values().has("nextStep") ? "conversation.recorded.task" : "conversation.recorded")
                .showAfter(redirect);
        return address(lead);
    }

    /** Opening is a post, because the ledger records it. */
    @PostMapping(ID + "/open")
    String open(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable UUID id,
            Model model,
            Locale locale,
            RedirectAttributes redirect) {
        Conversation conversation = find(lead, id);
        if (!conversation.mendable()) {
            Notice.warning("conversation.not-yours", conversation.authorName()).showAfter(redirect);
            return address(lead);
        }
        Opened opened =
                Optional.ofNullable(conversations.open(lead.id()).get(id)).orElseThrow(OwnCase::notFound);
        return page(lead, conversation, form.filled(lead, conversation, opened, locale), true, model);
    }

    @PostMapping(ID)
    @Once
    String mend(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Conversation conversation = find(lead, id);
        FormResult result = form.judge(lead, conversation, posted, true);
        boolean mended = result.ok() && conversation.mendable() && log.mend(lead, id, result.values());
        if (mended) {
            Notice.done("conversation.mended").showAfter(redirect);
            return address(lead);
        }
        // A colleague wrote down meanwhile how it went: what was typed stays on the page.
        model.addAttribute("late", result.ok() ? find(lead, id).authorName() : null);
        response.setStatus(result.ok() ? HttpStatus.CONFLICT.value() : HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(lead, conversation, form.shown(lead, conversation, result, true, locale), true, model);
    }

    /** A planned one does not take place, or one was written down by mistake. */
    @PostMapping(ID + "/cancel")
    @Once
    String cancel(
            @ModelAttribute(name = "theCase", binding = false) Lead lead,
            @PathVariable UUID id,
            RedirectAttributes redirect) {
        boolean planned = find(lead, id).planned();
        (conversations.cancel(id)
                        ? Notice.done(planned ? "conversation.cancelled" : "conversation.removed")
                        : Notice.warning(planned ? "conversation.not-planned" : "conversation.stays"))
                .showAfter(redirect);
        return address(lead);
    }

    private Conversation find(Lead lead, UUID id) {
        return conversations.find(lead.id(), id).orElseThrow(OwnCase::notFound);
    }

    private static String page(
            Lead lead, @Nullable Conversation conversation, FormView view, boolean opened, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("conversation", conversation);
        model.addAttribute("contactsOpened", opened);
        model.addAttribute("prompts", prompts(lead));
        return "conversations/form";
    }

    private static List<String> prompts(Lead lead) {
        return Prompt.of(lead).stream().map(Prompt::key).toList();
    }

    private static String address(Lead lead) {
        return "redirect:/cases/" + lead.id() + "?tab=conversations";
    }
}
