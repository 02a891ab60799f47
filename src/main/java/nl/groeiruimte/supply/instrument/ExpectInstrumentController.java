package nl.groeiruimte.supply.instrument;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.supply.fact.ExpectForm;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactWords;
import org.springframework.format.annotation.DateTimeFormat;
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

/** What a keeper expects of one fact of an instrument: values from a day on, each with its source. */
@Controller
@RequestMapping("/supply/instruments/{code}/expect/{fact}")
class ExpectInstrumentController {

    private static final String BACK = "redirect:/supply/instruments/{code}/expect/{fact}";

    private final Instruments instruments;
    private final InstrumentRights rights;
    private final FormCatalogue forms;
    private final FactWords words;
    private final FactChoices choices;
    private final CurrentAsker asker;
    private final Clock clock;

    ExpectInstrumentController(
            Instruments instruments,
            InstrumentRights rights,
            FormCatalogue forms,
            FactWords words,
            FactChoices choices,
            CurrentAsker asker,
            Clock clock) {
        this.instruments = instruments;
        this.rights = rights;
        this.forms = forms;
        this.words = words;
        this.choices = choices;
        this.asker = asker;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String code, @PathVariable("fact") String key, Model model, Locale locale) {
        InstrumentFact fact = fact(key);
        return page(rights.kept(code), fact, view(fact, locale), model);
    }

    @PostMapping
    @Once
    String add(
            @PathVariable String code,
            @PathVariable("fact") String key,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        InstrumentFact fact = fact(key);
        Form form = form(fact);
        FormResult read = form.read(posted, choices.expected(fact), LocalDate.now(clock));
        FormResult result = form.also(read, ExpectForm.check(fact, read.values()));
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(instrument, fact, view(fact, locale).show(result), model);
        }
        InstrumentFacts facts = ExpectForm.expect(
                instrument.facts().but(),
                fact,
                result.values(),
                LocalDate.now(clock),
                asker.get().name());
        notice(instrument, version, facts, "supply.expectation-added").showAfter(redirect);
        return BACK;
    }

    @PostMapping("/remove")
    @Once
    String remove(
            @PathVariable String code,
            @PathVariable("fact") String key,
            @RequestParam int version,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        InstrumentFacts facts =
                instrument.facts().but().expectNoLonger(fact(key), from).build();
        notice(instrument, version, facts, "supply.expectation-removed").showAfter(redirect);
        return BACK;
    }

    private Notice notice(Instrument instrument, int version, InstrumentFacts facts, String done) {
        return instrument.version() == version && instruments.change(instrument, facts)
                ? Notice.done(done)
                : Notice.warning("instrument.changed-meanwhile");
    }

    private String page(Instrument instrument, InstrumentFact fact, FormView view, Model model) {
        model.addAttribute("instrument", instrument);
        model.addAttribute("line", words.lineOf(instrument.facts(), fact));
        model.addAttribute("unit", words.unit(fact));
        model.addAttribute("view", view);
        return "instrument/expect";
    }

    private FormView view(InstrumentFact fact, Locale locale) {
        return form(fact).view(choices.expected(fact), locale);
    }

    private Form form(InstrumentFact fact) {
        return forms.form(ExpectForm.key(fact));
    }

    /** The fact, if anything can be expected of it: the days on which one can ask are days to come themselves. */
    private static InstrumentFact fact(String key) {
        InstrumentFact fact = InstrumentFact.of(key);
        if (fact == null || fact.type() == FactType.WINDOWS) {
            throw InstrumentRights.notFound();
        }
        return fact;
    }
}
