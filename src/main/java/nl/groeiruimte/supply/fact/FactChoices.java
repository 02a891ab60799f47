package nl.groeiruimte.supply.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.DomainLists;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The choices of facts that are codes, with what each is called. */
@Component
public class FactChoices {

    private final MessageSource messages;
    private final ReferenceLists reference;
    private final DomainLists lists;

    /** From messages and the reference data. */
    public FactChoices(MessageSource messages, ReferenceLists reference, DomainLists lists) {
        this.messages = messages;
        this.reference = reference;
        this.lists = lists;
    }

    /** The choices in order; none of a fact of another type. */
    public List<Option> of(DeclaredFact fact) {
        String list = fact.declared().list();
        if (list == null) {
            return fact.codes().stream()
                    .map(code -> new Option(
                            code,
                            Bilingual.said(language -> messages.getMessage(
                                    fact.declared().words().values() + fact.key() + "." + code, null, language))))
                    .toList();
        }
        return switch (list) {
            case "technologies" -> reference.technologies();
            case "provinces" -> reference.provinces();
            default -> Objects.requireNonNull(lists.all().get(list), list);
        };
    }

    /** The same as the forms {@code expect-…} take them; none of a fact that is not chosen from a list. */
    public Options expected(DeclaredFact fact) {
        return fact.type() == FactType.CODE || fact.type() == FactType.CODES
                ? Options.of(Map.of(ExpectForm.VALUES, of(fact)))
                : Options.none();
    }
}
