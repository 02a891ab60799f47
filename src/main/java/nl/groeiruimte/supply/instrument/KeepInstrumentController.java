package nl.groeiruimte.supply.instrument;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.web.Notice;
import nl.groeiruimte.platform.web.Once;
import nl.groeiruimte.supply.fact.FactForm;
import org.jspecify.annotations.Nullable;
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

/** What who keeps instruments does with them: add, change, confirm. For others these pages do not exist. */
@Controller
@RequestMapping("/supply/instruments")
class KeepInstrumentController {

    private static final String BACK = "redirect:/supply/instruments/{code}";

    private final Instruments instruments;
    private final InstrumentRights rights;
    private final InstrumentForm form;

    KeepInstrumentController(Instruments instruments, InstrumentRights rights, InstrumentForm form) {
        this.instruments = instruments;
        this.rights = rights;
        this.form = form;
    }

    @GetMapping("/new")
    String add(Model model, Locale locale) {
        rights.keeper();
        return page(model, null, view(true, locale));
    }

    @PostMapping("/new")
    @Once
    String add(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String keeper = rights.keeper();
        FormResult result = form.read(null, keeper, posted);
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, null, view(true, locale).show(result));
        }
        Instruments.Content content = form.content(null, result.values());
        redirect.addAttribute("code", instruments.add(keeper, content));
        Notice.done("instrument.added", content.name()).showAfter(redirect);
        return BACK;
    }

    @GetMapping("/{code}/edit")
    String edit(@PathVariable String code, Model model, Locale locale) {
        Instrument instrument = rights.kept(code);
        return page(model, instrument, view(false, locale).fill(InstrumentForm.of(instrument)));
    }

    @PostMapping("/{code}/edit")
    @Once
    String save(
            @PathVariable String code,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        FormResult result = form.read(instrument, instrument.keeper(), posted);
        if (!result.ok()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            // Still the version that was seen: a lost update must not slip through.
            model.addAttribute("version", version);
            return page(model, instrument, view(false, locale).show(result));
        }
        if (instrument.version() != version
                || !instruments.write(instrument, form.content(instrument, result.values()), "changed")) {
            Instrument now = rights.kept(code);
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("changed", view(false, locale).fill(InstrumentForm.of(now)));
            return page(model, now, view(false, locale).show(result));
        }
        Notice.done(
                        result.values().flag(FactForm.CONFIRMS_OTHERS) ? "supply.saved" : "supply.saved-unconfirmed",
                        instrument.name())
                .showAfter(redirect);
        return BACK;
    }

    /** Confirms the instrument as it stands, without a change. */
    @PostMapping("/{code}/confirm")
    String confirm(@PathVariable String code, @RequestParam int version, RedirectAttributes redirect) {
        Instrument instrument = rights.kept(code);
        boolean confirmed = instrument.version() == version && instruments.confirm(List.of(code)) == 1;
        (confirmed ? Notice.done("supply.saved", instrument.name()) : Notice.warning("instrument.changed-meanwhile"))
                .showAfter(redirect);
        return BACK;
    }

    private String page(Model model, @Nullable Instrument instrument, FormView view) {
        model.addAttribute("instrument", instrument);
        model.addAttribute("view", view);
        model.addAttribute("groups", InstrumentGroup.values());
        if (instrument != null && !model.containsAttribute("version")) {
            model.addAttribute("version", instrument.version());
        }
        return "instrument/edit";
    }

    private FormView view(boolean isNew, Locale locale) {
        return form.form(isNew).view(form.options(), locale);
    }
}
