package nl.groeiruimte.cases.lead;

import java.sql.Array;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.Written;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.task.CaseTasks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the agency of origin may still change of a signal, until it is taken into the portfolio or declined. All of it
 * is part of one transaction: {@link #lock}, judge, {@link #change}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SignalChanges {

    /** Fields of {@link Registration#FORM} that say with whom to speak. */
    private static final Set<String> CONTACT = Set.of("contactName", "contactRole", "contactEmail", "contactPhone");

    private static final String KINDS = "kinds";

    /** What became of it. */
    public enum Outcome {
        DONE,
        /** It is no signal of the asker's any more. */
        TOO_LATE,
        /** The company has another contact person of this name or e-mail address. */
        CONTACT_KNOWN,
        /** Another case has the reference, or had it. */
        REFERENCE_USED
    }

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Signals signals;
    private final ExternalReferences references;
    private final Timeline timeline;
    private final CaseTasks tasks;
    private final CurrentAsker asker;

    SignalChanges(
            JdbcClient jdbc,
            JsonMapper json,
            Signals signals,
            ExternalReferences references,
            Timeline timeline,
            CaseTasks tasks,
            CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.signals = signals;
        this.references = references;
        this.timeline = timeline;
        this.tasks = tasks;
        this.asker = asker;
    }

    /**
     * The case as it is, kept from others until the transaction ends; its tasks first, as whoever does one has them.
     */
    public Optional<Lead> lock(UUID leadId) {
        asker.asSystem(() -> tasks.lock(leadId));
        return jdbc.sql("select * from groeiruimte.lead where id = ? for no key update")
                .param(leadId)
                .query(new LeadRow())
                .optional();
    }

    /** What the form would hold now, but for the company's identity; as {@link Form#readTyped} takes it. */
    public Map<String, Object> now(Lead lead) {
        Signals.Signal signal = signals.of(lead.id()).orElseThrow();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("technologies", lead.company().technologies());
        values.put("technologyNote", signal.technologyNote());
        values.put("makesWhat", signal.makesWhat());
        values.put("cause", signal.cause());
        values.put("neededBy", lead.neededBy().toString());
        values.put(KINDS, lead.kinds());
        values.put("investmentEur", lead.wanted().investmentEur());
        values.put("jobs", lead.wanted().jobs());
        values.put(ExternalReferences.FIELD, references.of(lead.id()).orElse(null));
        return FormValues.of(values).asMap();
    }

    /**
     * The result, in which a text that seems to name the company is to be read again: one that changed, and any when
     * the contact person changes. By which word stays untold.
     *
     * @param fields those that change
     * @param checked whether the writer read them again
     */
    public FormResult check(Form form, UUID leadId, FormResult signal, Set<String> fields, boolean checked) {
        Map<Boolean, Map<String, Written>> texts = form.textsForOthers().stream()
                .filter(field -> signal.values().text(field).isPresent())
                .collect(Collectors.partitioningBy(
                        fields::contains,
                        Collectors.toMap(
                                Function.identity(),
                                field -> Written.of(signal.values().text(field).orElseThrow()))));
        List<String> naming = jdbc.sql("select groeiruimte.texts_naming_own(?, ?::jsonb, ?::jsonb, ?::jsonb)")
                .param(leadId)
                .param(json.writeValueAsString(said(
                        signal.values(),
                        fields.stream().filter(CONTACT::contains).collect(Collectors.toSet()))))
                .param(json.writeValueAsString(texts.get(true)))
                .param(json.writeValueAsString(texts.get(false)))
                .query(String.class)
                .list();
        return form.naming(
                signal,
                naming.stream().distinct().collect(Collectors.toMap(Function.identity(), field -> List.of())),
                checked);
    }

    /**
     * Changes these fields to these values, or takes away those that have none. That is written down when anything came
     * to be otherwise.
     */
    public Outcome change(UUID leadId, FormValues values, Set<String> fields) {
        Optional<List<String>> changed = jdbc.sql("select * from groeiruimte.change_signal(?, ?::jsonb)")
                .params(leadId, json.writeValueAsString(said(values, fields)))
                .query((row, number) -> list(row.getArray(1)))
                .optional();
        if (changed.isEmpty()) {
            return Outcome.TOO_LATE;
        }
        List<String> parts = changed.get();
        if (parts.equals(List.of("contact-known"))) {
            return Outcome.CONTACT_KNOWN;
        }
        if (parts.equals(List.of("reference-used"))) {
            return Outcome.REFERENCE_USED;
        }
        if (!parts.isEmpty()) {
            timeline.add(leadId, EventType.SIGNAL_CHANGED, Map.of("parts", String.join(" ", parts)));
        }
        if (parts.contains(KINDS)) {
            asker.asSystem(() -> tasks.kinds(leadId, values.list(KINDS)));
        }
        return Outcome.DONE;
    }

    /** What is said of these fields, null for those without a value. */
    private static Map<String, @Nullable Object> said(FormValues values, Set<String> fields) {
        Map<String, Object> known = values.asMap();
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        fields.forEach(field -> said.put(field, field.equals(KINDS) ? values.list(KINDS) : known.get(field)));
        return said;
    }

    private static List<String> list(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
