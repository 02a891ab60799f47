package nl.groeiruimte.cases.lead;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.ReferenceLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Registers a signal: the one way in which a case comes into being, by form or by API. */
@Component
public class Registration {

    /** Key of the form with which a case starts; the API takes the same fields. */
    public static final String FORM = "register-signal";

    private final ReferenceLists lists;
    private final Eligibility eligibility;
    private final LeadProcess process;
    private final CurrentAsker asker;
    private final SignalNames names;
    private final SignalRows rows;

    Registration(
            JdbcClient jdbc,
            JsonMapper json,
            ReferenceLists lists,
            CodeNames codeNames,
            Eligibility eligibility,
            LeadProcess process,
            CurrentAsker asker) {
        this.lists = lists;
        this.eligibility = eligibility;
        this.process = process;
        this.asker = asker;
        names = new SignalNames(jdbc, json);
        rows = new SignalRows(jdbc, json, codeNames);
    }

    /** The choices that the form leaves to the server. */
    public Options options() {
        return Options.of(Map.of("technologies", lists.technologies(), "provinces", lists.provinces()));
    }

    /**
     * The result, in which a text that seems to name the company of the same signal is to be read again; by which word
     * stays untold, since answers to agencies' systems repeat nothing of what they sent.
     *
     * @param checked whether the writer did
     */
    public FormResult check(Form form, FormResult signal, boolean checked) {
        return naming(form, signal, field -> List.of(), checked);
    }

    /**
     * The same for many, by line.
     *
     * @param checked the lines whose writer did
     */
    public Map<Long, FormResult> checkAll(Form form, Map<Long, FormResult> signals, Set<Long> checked) {
        Map<Long, FormValues> values = new LinkedHashMap<>();
        signals.forEach((line, signal) -> values.put(line, signal.values()));
        Set<Long> naming = names.naming(values, form.textsForOthers());
        Map<Long, FormResult> results = new LinkedHashMap<>();
        signals.forEach((line, signal) ->
                results.put(line, naming.contains(line) ? check(form, signal, checked.contains(line)) : signal));
        return results;
    }

    /** The same for the page, which shows its writer by which words. */
    public FormResult checkOnPage(Form form, FormResult signal, boolean checked) {
        return naming(
                form,
                signal,
                field ->
                        names.words(signal.values(), signal.values().text(field).orElseThrow()),
                checked);
    }

    private FormResult naming(
            Form form, FormResult signal, Function<String, List<TellingWord>> words, boolean checked) {
        return form.naming(
                signal,
                names.naming(signal.values(), form.textsForOthers()).stream()
                        .collect(Collectors.toMap(Function.identity(), words)),
                checked);
    }

    /**
     * Registers a lead for the asker's agency and starts its process.
     *
     * @param signal valid values of the form {@code register-signal}
     * @param source {@code form} or {@code api}
     * @return the case as its process left it, waiting for its first task
     */
    @Transactional
    public Lead register(FormValues signal, String source) {
        Lead lead = write(signal, source, true, null).orElseThrow(Registration::noNameFree);
        process.start(lead.id());
        return asItIsNow(lead);
    }

    static IllegalStateException noNameFree() {
        return new IllegalStateException("all code names that were drawn are taken");
    }

    /**
     * The first half of {@link #register(FormValues, String)}, in the transaction of the caller.
     *
     * @param besideOthers whether it may stand beside an open case of the same company
     * @param once none when each call is a new one
     * @return none when the same request or one with the same reference began one before, when it may not stand beside
     *     others and there is one, or when all code names that were drawn are taken
     */
    Optional<Lead> write(FormValues signal, String source, boolean besideOthers, Intake.@Nullable Once once) {
        Lead.Company company = SignalRows.company(signal);
        Optional<Lead> registered = rows.write(
                asker.get().ownAgency(), company, signal, source, eligibility.judge(company), besideOthers, once);
        registered.ifPresent(OwnLeads::registered);
        return registered;
    }

    /** The first half for companies of a file by line; for none when one may not stand beside an open case. */
    List<Lead> writeImported(UUID importId, Map<Long, FormValues> signals, boolean amongMany) {
        List<Lead> registered = rows.writeImported(
                importId, signals, amongMany, signal -> eligibility.judge(SignalRows.company(signal)));
        registered.forEach(OwnLeads::registeredFromFile);
        return registered;
    }

    /** The second half for many. */
    void beginAll(Collection<Lead> leads) {
        process.startAll(leads.stream().map(Lead::id).toList());
    }

    /** The second half, as the last thing that the caller's transaction does. */
    Lead begin(Lead lead) {
        process.startLast(lead.id());
        return asItIsNow(lead);
    }

    private static Lead asItIsNow(Lead lead) {
        return OwnLeads.find(lead.id()).orElse(lead);
    }
}
