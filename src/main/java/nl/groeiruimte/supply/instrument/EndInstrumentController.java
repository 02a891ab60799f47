package nl.groeiruimte.supply.instrument;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends an instrument from a day on, and takes that back; what is known of it stays. */
@Controller
@RequestMapping("/supply/instruments/{code}")
class EndInstrumentController {

    private static final String BACK = "redirect:/supply/instruments/{code}";
    private static final String FORM = "withdraw-instrument";

    private final Instruments instruments;
    private final InstrumentContacts contacts;
    private final InstrumentRights rights;
    private final FormCatalogue forms;
    private final Clock clock;

    EndInstrumentController(
            Instruments instruments,
            InstrumentContacts contacts,
            InstrumentRights rights,
            FormCatalogue forms,
            Clock clock) {
        this.instruments = instruments;
        this.contacts = contacts;
        this.rights = rights;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/withdraw")
    String ask(@PathVariable String code, Model model, Locale locale) {
        return page(rights.kept(code), form().view(Options.none(), locale), model);
    }

    @PostMapping("/withdraw")
    @Once
    String withdraw(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        FormResult result = form().read(posted, Options.none(), LocalDate.now(clock));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(instrument, form().view(Options.none(), locale).show(result), model);
        }
        LocalDate from = result.values().date("withdrawnOn").orElseThrow();
        boolean ended = instruments.withdraw(code, from);
        if (ended && !from.isAfter(LocalDate.now(clock))) {
            contacts.remove(code);
        }
        (ended
                        ? Notice.done("instrument.withdrawn", instrument.name())
                        : Notice.warning("instrument.changed-meanwhile"))
                .showAfter(redirect);
        return BACK;
    }

    @PostMapping("/restore")
    String restore(@PathVariable String code, RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        instruments.restore(code);
        Notice.done("instrument.restored", instrument.name()).showAfter(redirect);
        return BACK;
    }

    private String page(Instrument instrument, FormView view, Model model) {
        model.addAttribute("instrument", instrument);
        model.addAttribute("view", view);
        return "instrument/withdraw";
    }

    private Form form() {
        return forms.form(FORM);
    }
}
