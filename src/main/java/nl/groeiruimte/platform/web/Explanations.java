package nl.groeiruimte.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.text.DutchCapital;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the page {@code /how-it-works} tells, in parts that can be found one by one. */
@Component
public class Explanations {

    /**
     * A part of that page.
     *
     * @param anchor the id of its place there
     * @param title the word that it explains, or the role that it is about
     */
    public record Explanation(String anchor, String title, String text) {}

    private final Glossary glossary;
    private final MessageSource messages;

    Explanations(Glossary glossary, MessageSource messages) {
        this.glossary = glossary;
        this.messages = messages;
    }

    /** All of them: the words first. */
    public List<Explanation> all(Locale language) {
        List<Explanation> all = new ArrayList<>();
        glossary.terms(language)
                .forEach(term -> all.add(new Explanation("word-" + term.code(), term.word(), term.text())));
        for (HowItWorksController.Part part : HowItWorksController.PARTS) {
            String role = DutchCapital.of(message("role." + part.role(), language));
            for (int line = 1; line <= HowItWorksController.LINES; line++) {
                all.add(new Explanation(
                        "how-" + part.role(), role, message("how." + part.role() + ".line." + line, language)));
            }
        }
        return List.copyOf(all);
    }

    private String message(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
