package nl.groeiruimte.cases.lead;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.identity.CompanyIdentity;
import nl.groeiruimte.platform.form.Form;
import nl.groeiruimte.platform.form.FormResult;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.form.TellingWord;
import nl.groeiruimte.platform.process.LeadProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.ReferenceLists;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Registers a signal: the one way in which a case comes into being, by form or by API. */
@Component
public class Registration {

    /** Key of the form with which a case starts; the API takes the same fields. */
    public static final String FORM = "register-signal";

    private static final String TELLING_WORDS = "tellingWords";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ReferenceLists lists;
    private final CodeNames codeNames;
    private final Leads leads;
    private final LeadProcess process;
    private final CurrentAsker asker;
    private final SignalNames names;

    Registration(
            JdbcClient jdbc,
            JsonMapper json,
            ReferenceLists lists,
            CodeNames codeNames,
            Leads leads,
            LeadProcess process,
            CurrentAsker asker) {
        this.jdbc = jdbc;
        this.json = json;
        this.lists = lists;
        this.codeNames = codeNames;
        this.leads = leads;
        this.process = process;
        this.asker = asker;
        names = new SignalNames(jdbc, json);
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

    /** The same for the page, which shows its writer by which words. */
    public FormResult checkOnPage(Form form, FormResult signal, boolean checked) {
        return naming(form, signal, field -> names.words(signal.values(), known(signal.values(), field)), checked);
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
        Asker by = asker.get();
        Lead registered = insert(by, signal, source);
        OwnLeads.registered(registered);
        signal.text(TELLING_WORDS).ifPresent(words -> jdbc.sql("select groeiruimte.register_telling_words(?, ?)")
                .params(registered.id(), words)
                .query((row, number) -> number)
                .single());
        process.start(registered.id(), Map.of(Variables.ORIGIN_AGENCY, by.ownAgency()));
        return leads.known(registered.id());
    }

    private Lead insert(Asker by, FormValues signal, String source) {
        return jdbc.sql("""
                        select * from groeiruimte.register_lead(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            ?::jsonb)""")
                .params(
                        UUID.randomUUID(),
                        codeNames.draw().toArray(String[]::new),
                        by.ownAgency(),
                        known(signal, "stage"),
                        Integer.valueOf(known(signal, "lifePhase")),
                        signal.list("technologies").toArray(String[]::new),
                        yes(signal, "makes"),
                        yes(signal, "limitedAtLocation"),
                        orNull(Types.VARCHAR, text(signal, "considersAbroad")),
                        known(signal, "province"),
                        signal.list("kinds").toArray(String[]::new),
                        signal.date("neededBy").orElseThrow(),
                        orNull(Types.NUMERIC, signal.number("investmentEur").orElse(null)),
                        orNull(
                                Types.INTEGER,
                                signal.number("jobs")
                                        .map(BigDecimal::intValueExact)
                                        .orElse(null)),
                        source,
                        known(signal, "makesWhat"),
                        orNull(Types.VARCHAR, text(signal, "technologyNote")),
                        known(signal, "cause"),
                        json.writeValueAsString(identity(signal)))
                .query(new LeadRow())
                .optional()
                .orElseThrow(() -> new IllegalStateException("all code names that were drawn are taken"));
    }

    /** With its type: a null without one would have the server prepare the statement anew. */
    private static SqlParameterValue orNull(int type, @Nullable Object value) {
        return new SqlParameterValue(type, value);
    }

    private static CompanyIdentity identity(FormValues signal) {
        return new CompanyIdentity(
                known(signal, "name"),
                text(signal, "kvkNumber"),
                text(signal, "establishmentNumber"),
                text(signal, "street"),
                text(signal, "postalCode"),
                text(signal, "city"),
                text(signal, "website"),
                new CompanyIdentity.Contact(
                        text(signal, "contactName"),
                        text(signal, "contactRole"),
                        text(signal, "contactEmail"),
                        text(signal, "contactPhone")));
    }

    private static boolean yes(FormValues values, String key) {
        return known(values, key).equals("yes");
    }

    private static String known(FormValues values, String key) {
        return values.text(key).orElseThrow();
    }

    private static @Nullable String text(FormValues values, String key) {
        return values.text(key).orElse(null);
    }
}
