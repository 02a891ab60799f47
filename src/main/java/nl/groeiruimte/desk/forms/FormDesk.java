package nl.groeiruimte.desk.forms;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.groeiruimte.cases.blindprofile.CaseForms;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.FormView;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.process.Steps;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where forms about cases and tasks are filled in. */
@Component
public class FormDesk {

    /** The view with which the fields alone are sent again; its model has the form as {@code view}. */
    public static final String FIELDS = "form/form :: fields(view=${view})";

    private final CaseForms forms;
    private final Steps steps;
    private final TransactionTemplate transaction;

    FormDesk(CaseForms forms, Steps steps, PlatformTransactionManager transactions) {
        this.forms = forms;
        this.steps = steps;
        this.transaction = new TransactionTemplate(transactions);
    }

    public Form form(FormWork work) {
        return forms.form(work.form());
    }

    /** The form before anything is typed. */
    public FormView filled(FormWork work, Locale locale) {
        FormValues prefill = prefill(work);
        return view(work, prefill, locale).fill(prefill);
    }

    /** The form with what was typed, and what is wrong with it. */
    public FormView shown(FormWork work, FormResult result, Locale locale) {
        return view(work, result.values(), locale).show(result);
    }

    /**
     * The form after an answer that brings other fields, or fills some.
     *
     * @param fill the field whose choice fills others, if any
     */
    public FormView refreshed(FormWork work, FormResult read, @Nullable String fill, Locale locale) {
        FormView view = shown(work, read, locale).fillNew(prefill(work));
        return fill == null ? view : view.refill(transaction.execute(status -> work.fill(fill, read.values())));
    }

    public FormValues prefill(FormWork work) {
        return transaction.execute(status -> work.prefill());
    }

    /** Reads what was posted without judging it. */
    public FormResult read(FormWork work, Map<String, List<String>> posted) {
        return forms.read(work.form(), posted, options(work, FormValues.empty()))
                .withoutErrors();
    }

    /**
     * Judges what was posted by all that can be wrong: the form, the company's name in a text, what its owner knows.
     */
    public FormResult judge(FormWork work, Map<String, List<String>> posted) {
        FormResult result = forms.read(work.form(), work.leadId(), posted, work.options(FormValues.empty()));
        return form(work).also(result, work.check(result.values()));
    }

    /** Does it in one transaction, see {@link Steps#decided}. */
    public <T> T decided(Supplier<T> work) {
        return steps.decided(work);
    }

    private FormView view(FormWork work, FormValues answers, Locale locale) {
        return form(work).view(options(work, answers), locale).refreshAt(work.address() + "/fields");
    }

    private Options options(FormWork work, FormValues answers) {
        return transaction.execute(status -> work.options(answers));
    }
}
