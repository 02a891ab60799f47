package nl.groeiruimte.desk.casewords;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import org.springframework.stereotype.Component;

/** The facts of a request, each kind as the form in which it was worked out. */
@Component
public class NeedViews {

    /** One kind of room with its facts; {@code view} is to be read, not filled in. */
    public record NeedView(String kind, FormView view) {}

    private final FormCatalogue forms;

    NeedViews(FormCatalogue forms) {
        this.forms = forms;
    }

    /** The kinds with what was filled in, in the order given. */
    public List<NeedView> of(Map<String, FormValues> needs, Locale locale) {
        return needs.entrySet().stream()
                .map(need -> new NeedView(
                        need.getKey(),
                        forms.form("articulate-" + need.getKey())
                                .view(Options.none(), locale)
                                .fill(need.getValue())))
                .toList();
    }
}
