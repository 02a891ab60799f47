package nl.groeiruimte.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each role does here, one's own first, and what the words mean. */
@Controller
class HowItWorksController {

    /** A role that is told about, with the number of steps in its picture. */
    record Part(String role, int steps) {}

    static final int LINES = 10;
    static final List<Part> PARTS = List.of(
            new Part("taskforce", 6),
            new Part("coordinator", 5),
            new Part("partner", 4),
            new Part("ministry", 4),
            new Part("administrator", 4));

    private final Glossary glossary;

    HowItWorksController(Glossary glossary) {
        this.glossary = glossary;
    }

    @GetMapping("/how-it-works")
    String tell(Authentication user, Model model) {
        List<String> own = user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority -> authority.replace("ROLE_", "").toLowerCase(Locale.ROOT))
                .toList();
        model.addAttribute(
                "own", PARTS.stream().filter(part -> own.contains(part.role())).toList());
        model.addAttribute(
                "others",
                PARTS.stream().filter(part -> !own.contains(part.role())).toList());
        model.addAttribute("lines", LINES);
        model.addAttribute("terms", glossary.terms());
        return "how-it-works";
    }
}
