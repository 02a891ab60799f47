package nl.groeiruimte.supply.instrument;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.supply.fact.FactChoices;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The instruments and what is known of one, for everybody who is logged in. */
@Controller
@RequestMapping("/supply/instruments")
class InstrumentController {

    private final InstrumentList list;
    private final InstrumentHistory history;
    private final InstrumentContacts contacts;
    private final InstrumentRights rights;
    private final InstrumentSheet sheet;
    private final FactChoices choices;
    private final Clock clock;

    InstrumentController(
            InstrumentList list,
            InstrumentHistory history,
            InstrumentContacts contacts,
            InstrumentRights rights,
            InstrumentSheet sheet,
            FactChoices choices,
            Clock clock) {
        this.list = list;
        this.history = history;
        this.contacts = contacts;
        this.rights = rights;
        this.sheet = sheet;
        this.choices = choices;
        this.clock = clock;
    }

    @ModelAttribute
    void words(Model model) {
        model.addAttribute("today", LocalDate.now(clock));
    }

    @GetMapping
    String list(@RequestParam Map<String, String> query, Model model) {
        InstrumentFilter filter = InstrumentFilter.of(query);
        model.addAttribute("filter", filter);
        model.addAttribute("phases", choices.of(InstrumentFact.LIFE_PHASES));
        model.addAttribute("kinds", choices.of(InstrumentFact.KIND));
        model.addAttribute("levels", choices.of(InstrumentFact.LEVEL));
        model.addAttribute("provinces", choices.of(InstrumentFact.PROVINCES));
        model.addAttribute("orders", InstrumentList.LISTING.orders());
        model.addAttribute("columns", InstrumentList.LISTING.columns());
        model.addAttribute("page", list.page(filter));
        model.addAttribute("count", list.count(filter));
        model.addAttribute("keepsInstruments", rights.keepsInstruments());
        return "instrument/list";
    }

    @GetMapping("/list.{format:ods|xlsx|csv}")
    ResponseEntity<byte[]> file(@PathVariable String format, @RequestParam Map<String, String> query, Locale locale) {
        return sheet.download(list.all(InstrumentFilter.of(query)), format, locale);
    }

    @GetMapping("/{code}")
    String instrument(@PathVariable String code, Model model) {
        Instrument instrument = rights.readable(code);
        model.addAttribute("instrument", instrument);
        model.addAttribute("keeperName", rights.keeperName(instrument));
        model.addAttribute("groups", InstrumentGroup.values());
        model.addAttribute("changes", history.latest(code));
        model.addAttribute("contact", contacts.of(code).orElse(null));
        model.addAttribute("kept", rights.keeps(instrument));
        return "instrument/instrument";
    }
}
