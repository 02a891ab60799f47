package nl.groeiruimte.stewardship.administration;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.mail.UndeliveredMails;
import nl.groeiruimte.platform.mail.UndeliveredMails.Undelivered;
import nl.groeiruimte.platform.security.People;
import nl.groeiruimte.platform.security.Person;
import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail that was not delivered, and sending it again. */
@Controller
@RequestMapping("/administration/mail")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MailController {

    private static final String BACK = "redirect:/administration/mail";

    private final UndeliveredMails mails;
    private final People people;
    private final AgencyNames agencies;

    MailController(UndeliveredMails mails, People people, AgencyNames agencies) {
        this.mails = mails;
        this.people = people;
        this.agencies = agencies;
    }

    /**
     * An undelivered mail with its reader.
     *
     * @param name none for somebody who is not known any more
     * @param agency none for somebody of no agency
     */
    record Row(
            Undelivered mail,
            @Nullable String name,
            @Nullable String agency) {}

    @GetMapping
    String show(Model model) {
        Map<String, Person> known =
                people.all().stream().collect(Collectors.toMap(Person::subject, Function.identity()));
        model.addAttribute(
                "undelivered",
                mails.all().stream()
                        .map(mail -> row(mail, known.get(mail.recipient())))
                        .toList());
        model.addAttribute("counts", mails.counts());
        model.addAttribute("areSent", mails.areSent());
        return "administration/mail";
    }

    @PostMapping("/{id}/again")
    @Once
    String again(@PathVariable UUID id, RedirectAttributes redirect) {
        Notice.done(mails.again(id) ? "mail.undelivered.resent" : "mail.undelivered.gone")
                .showAfter(redirect);
        return BACK;
    }

    @PostMapping("/again")
    @Once
    String againAll(RedirectAttributes redirect) {
        Notice.done("mail.undelivered.resent-all", mails.againAll()).showAfter(redirect);
        return BACK;
    }

    private Row row(Undelivered mail, @Nullable Person person) {
        if (person == null) {
            return new Row(mail, null, null);
        }
        return new Row(mail, person.name(), person.agency() == null ? null : agencies.nameOf(person.agency()));
    }
}
