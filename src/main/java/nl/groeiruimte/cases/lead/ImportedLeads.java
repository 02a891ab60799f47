package nl.groeiruimte.cases.lead;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Companies of a file between its trial and its confirmation, and the cases that they become. Who they are goes into
 * the database, and from there into the cases.
 */
@Component
public class ImportedLeads {

    private static final TypeReference<Map<String, Object>> SIGNAL = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final FormCatalogue forms;
    private final Registration registration;

    ImportedLeads(JdbcClient jdbc, JsonMapper json, FormCatalogue forms, Registration registration) {
        this.jdbc = jdbc;
        this.json = json;
        this.forms = forms;
        this.registration = registration;
    }

    /** Lays companies ready: valid values of the form {@link Registration#FORM} by line. */
    public void layReady(UUID importId, Map<Long, FormValues> companies) {
        List<Map<String, Object>> sealed = new ArrayList<>();
        companies.forEach((line, values) -> {
            Map<String, Object> company = new LinkedHashMap<>();
            company.put("line", line);
            company.put("signal", signal(values));
            company.put("identity", SignalRows.identity(values));
            values.text(SignalNames.TELLING_WORDS).ifPresent(words -> company.put("tellingWords", words));
            sealed.add(company);
        });
        jdbc.sql("select groeiruimte.lay_companies_ready(?, ?::jsonb)")
                .params(importId, json.writeValueAsString(sealed))
                .query((row, number) -> number)
                .single();
    }

    private Map<String, Object> signal(FormValues values) {
        Map<String, Object> signal = new LinkedHashMap<>(values.asMap());
        signal.keySet().removeAll(forms.form(Registration.FORM).identityKeys());
        return signal;
    }

    /**
     * The companies of one file that start next.
     *
     * @param after the last line that was started
     * @param most so many lines
     * @param amongMany whether the file has so many that others would wait for what these take
     */
    public record Portion(long after, int most, boolean amongMany) {}

    /** Keeps other files of the agency waiting; how many companies lie ready. */
    public long begin(UUID importId) {
        return jdbc.sql("select groeiruimte.begin_lead_import(?)")
                .param(importId)
                .query(Long.class)
                .single();
    }

    /**
     * Starts the cases of the next lines.
     *
     * @return the lines that were, none at the end; empty when one may not stand beside an open case
     */
    public Optional<List<Long>> start(UUID importId, Portion portion) {
        Map<Long, FormValues> lines = new LinkedHashMap<>();
        jdbc.sql("select line, signal from groeiruimte.companies_laid_ready(?, ?, ?)")
                .params(importId, portion.after(), portion.most())
                .query(row -> {
                    lines.put(row.getLong("line"), FormValues.of(json.readValue(row.getString("signal"), SIGNAL)));
                });
        if (!lines.isEmpty()) {
            List<Lead> registered = registration.writeImported(importId, lines, portion.amongMany());
            if (registered.isEmpty()) {
                return Optional.empty();
            }
            registration.beginAll(registered);
        }
        return Optional.of(List.copyOf(lines.keySet()));
    }

    /**
     * The last thing before the commit: puts the cases in the agency's list, after those that others began meanwhile.
     */
    public void place() {
        jdbc.sql("select groeiruimte.place_imported_leads()")
                .query((row, number) -> number)
                .single();
    }
}
