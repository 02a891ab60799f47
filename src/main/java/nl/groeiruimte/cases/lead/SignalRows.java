package nl.groeiruimte.cases.lead;

import java.math.BigDecimal;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.groeiruimte.cases.identity.CompanyIdentity;
import nl.groeiruimte.platform.form.FormValues;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a registered signal comes to: the case, who the company is, and that it was judged. */
final class SignalRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CodeNames codeNames;

    SignalRows(JdbcClient jdbc, JsonMapper json, CodeNames codeNames) {
        this.jdbc = jdbc;
        this.json = json;
        this.codeNames = codeNames;
    }

    /** What the company is, as the signal says. */
    static Lead.Company company(FormValues signal) {
        return new Lead.Company(
                known(signal, "stage"),
                Integer.parseInt(known(signal, "lifePhase")),
                signal.list("technologies"),
                yes(signal, "makes"),
                yes(signal, "limitedAtLocation"),
                text(signal, "considersAbroad"),
                known(signal, "province"));
    }

    /**
     * @return none when the same request or one with the same reference began one before, when the company has an open
     *     case beside which it may not stand, or when no code name was free
     * @throws org.springframework.dao.DuplicateKeyException when the same request began one at this moment
     */
    Optional<Lead> write(
            String agency,
            Lead.Company company,
            FormValues signal,
            String source,
            Eligibility.Judgement judgement,
            boolean besideOthers,
            Intake.@Nullable Once once) {
        Optional<Lead> written = jdbc.sql("""
                        select * from groeiruimte.register_lead(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                            ?::jsonb, ?, ?, ?, ?, ?, ?)""")
                .params(told(company, agency, signal, source))
                .params(
                        json.writeValueAsString(identity(signal)),
                        judgement.verdict(),
                        judgement.reasons().toArray(String[]::new),
                        besideOthers,
                        orNull(Types.VARCHAR, once == null ? null : once.key()),
                        orNull(Types.VARCHAR, once == null ? null : once.sha256()),
                        orNull(Types.VARCHAR, text(signal, ExternalReferences.FIELD)))
                .query(new LeadRow())
                .optional();
        written.ifPresent(lead -> signal.text(SignalNames.TELLING_WORDS)
                .ifPresent(words -> jdbc.sql("select groeiruimte.register_telling_words(?, ?)")
                        .params(lead.id(), words)
                        .query((row, number) -> number)
                        .single()));
        return written;
    }

    /**
     * The same for companies of which only the database knows who they are, in the order of their lines.
     *
     * @param signals what the file says besides, by line
     * @param amongMany whether so many start together that others would wait for the names that these take
     * @return all of them, or none when one may not stand beside what there is
     */
    List<Lead> writeImported(
            UUID importId,
            Map<Long, FormValues> signals,
            boolean amongMany,
            Function<FormValues, Eligibility.Judgement> judge) {
        return jdbc.sql("select * from groeiruimte.register_imported_leads(?, ?::jsonb)")
                .param(importId)
                .param(json.writeValueAsString(signals.entrySet().stream()
                        .map(line -> imported(line.getKey(), line.getValue(), amongMany, judge.apply(line.getValue())))
                        .toList()))
                .query(new LeadRow())
                .list();
    }

    private Map<String, @Nullable Object> imported(
            long line, FormValues signal, boolean amongMany, Eligibility.Judgement judgement) {
        Lead.Company company = company(signal);
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("line", line);
        row.put("id", UUID.randomUUID());
        row.put("code_names", amongMany ? codeNames.drawAmongMany() : codeNames.draw());
        row.put("stage", company.stage());
        row.put("life_phase", company.lifePhase());
        row.put("technologies", company.technologies());
        row.put("makes", company.makes());
        row.put("limited", company.limitedAtLocation());
        row.put("abroad", company.considersAbroad());
        row.put("province", company.province());
        row.put("kinds", signal.list("kinds"));
        row.put("needed_by", signal.date("neededBy").orElseThrow().toString());
        row.put("investment", signal.number("investmentEur").orElse(null));
        row.put("jobs", signal.number("jobs").map(BigDecimal::intValueExact).orElse(null));
        row.put("makes_what", known(signal, "makesWhat"));
        row.put("technology_note", text(signal, "technologyNote"));
        row.put("cause", known(signal, "cause"));
        row.put("verdict", judgement.verdict());
        row.put("reasons", judgement.reasons());
        row.put("reference", text(signal, ExternalReferences.FIELD));
        return row;
    }

    /** What is written of a new case, in the order in which the function takes it. */
    private List<Object> told(Lead.Company company, String agency, FormValues signal, String source) {
        return List.of(
                UUID.randomUUID(),
                codeNames.draw().toArray(String[]::new),
                agency,
                company.stage(),
                company.lifePhase(),
                company.technologies().toArray(String[]::new),
                company.makes(),
                company.limitedAtLocation(),
                orNull(Types.VARCHAR, company.considersAbroad()),
                company.province(),
                signal.list("kinds").toArray(String[]::new),
                signal.date("neededBy").orElseThrow(),
                orNull(Types.NUMERIC, signal.number("investmentEur").orElse(null)),
                orNull(
                        Types.INTEGER,
                        signal.number("jobs").map(BigDecimal::intValueExact).orElse(null)),
                source,
                known(signal, "makesWhat"),
                orNull(Types.VARCHAR, text(signal, "technologyNote")),
                known(signal, "cause"));
    }

    /** With its type: a null without one would have the server prepare the statement anew. */
    private static SqlParameterValue orNull(int type, @Nullable Object value) {
        return new SqlParameterValue(type, value);
    }

    /** Who the company is, as the signal says. */
    static CompanyIdentity identity(FormValues signal) {
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
