package nl.groeiruimte.desk.taskpage;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import nl.groeiruimte.platform.companyregister.CompanyRegister;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Address;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Answer;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Company;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Turns;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Offers on the form of a signal what the public register says of the number that was typed. It is taken over when the
 * person says so; until then what was typed stays, and nothing of either is kept.
 */
@Controller
@RequestMapping("/cases/new/register")
@PreAuthorize("hasRole('TASKFORCE')")
class RegisterController {

    private static final String NUMBER = "kvkNumber";
    /** What the register said, as the form sends it back. */
    private static final String SAID = "said.";

    private static final List<String> FIELDS = List.of("name", "street", "postalCode", "city");
    private static final int IN_A_ROW = 10;

    /**
     * One field.
     *
     * @param said by the register
     * @param typed what it would replace; empty when nothing was typed, or the same
     */
    record Offered(String field, String said, String typed) {}

    private final SignalPage signal;
    private final CompanyRegister register;
    private final CurrentAsker asker;
    private final Turns turns = new Turns(IN_A_ROW, Duration.ofMinutes(1));

    RegisterController(SignalPage signal, CompanyRegister register, CurrentAsker asker) {
        this.signal = signal;
        this.register = register;
        this.asker = asker;
    }

    /** Asks the register, or takes over what it said before. */
    @PostMapping
    String look(
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        if (!register.isOn()) {
            throw TaskController.notFound();
        }
        if (posted.containsKey("take")) {
            return signal.shown(signal.read(taken(posted)), posted, model, locale);
        }
        List<FieldError> wrong = signal.judge(posted).errors().stream()
                .filter(error -> error.key().equals(NUMBER))
                .toList();
        FormResult typed = signal.read(posted);
        if (!wrong.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return signal.shown(typed.withErrors(wrong), posted, model, locale);
        }
        OptionalLong wait = turns.take(asker.get().subject());
        if (wait.isPresent()) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            model.addAttribute("registerWait", wait.getAsLong());
            return signal.shown(typed, posted, model, locale);
        }
        Answer answer = register.find(typed.values().text(NUMBER).orElseThrow());
        if (answer instanceof Answer.Found found) {
            model.addAttribute("offered", offered(found.company(), posted));
            model.addAttribute("addressless", found.company().address() == null);
        } else {
            model.addAttribute(
                    "registerSilent",
                    answer instanceof Answer.Unknown ? "unknown" : answer instanceof Answer.Away ? "away" : "closed");
        }
        return signal.shown(typed, posted, model, locale);
    }

    private static List<Offered> offered(Company company, MultiValueMap<String, String> posted) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("name", company.name());
        Address address = company.address();
        if (address != null) {
            said.put("street", address.street());
            said.put("postalCode", address.postalCode());
            said.put("city", address.city());
        }
        return said.entrySet().stream()
                .map(one -> new Offered(one.getKey(), one.getValue(), replaced(one.getValue(), posted, one.getKey())))
                .toList();
    }

    private static String replaced(String said, MultiValueMap<String, String> posted, String field) {
        String typed = posted.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
        return typed.equals(said) ? "" : typed;
    }

    private static MultiValueMap<String, String> taken(MultiValueMap<String, String> posted) {
        MultiValueMap<String, String> taken = new LinkedMultiValueMap<>(posted);
        for (String field : FIELDS) {
            List<String> said = posted.get(SAID + field);
            if (said != null) {
                taken.put(field, said);
            }
        }
        return taken;
    }
}
