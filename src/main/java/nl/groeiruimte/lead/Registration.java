package nl.groeiruimte.lead;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.form.Options;
import nl.groeiruimte.identity.CompanyIdentities;
import nl.groeiruimte.identity.CompanyIdentity;
import nl.groeiruimte.process.LeadProcess;
import nl.groeiruimte.process.Variables;
import nl.groeiruimte.security.Asker;
import nl.groeiruimte.security.CurrentAsker;

/** Registers a signal: the one way in which a case comes into being, by form or by API. */
@Component
public class Registration {

    /** Key of the form with which a case starts; the API takes the same fields. */
    public static final String FORM = "register-signal";

    private static final int MANY_DRAWS = 20;

    private final JdbcClient jdbc;
    private final ReferenceLists lists;
    private final CodeNames codeNames;
    private final CompanyIdentities identities;
    private final Timeline timeline;
    private final LeadProcess process;
    private final CurrentAsker asker;

    Registration(JdbcClient jdbc, ReferenceLists lists, CodeNames codeNames, CompanyIdentities identities, Timeline timeline, LeadProcess process,
            CurrentAsker asker) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.codeNames = codeNames;
        this.identities = identities;
        this.timeline = timeline;
        this.process = process;
        this.asker = asker;
    }

    /** The choices that the form leaves to the server. */
    public Options options() {
        return Options.of(Map.of("technologies", lists.technologies(), "provinces", lists.provinces()));
    }

    /**
     * Registers a lead for the asker's agency and starts its process.
     *
     * @param signal valid values of the form {@code register-signal}
     * @param source {@code form} or {@code api}
     */
    @Transactional
    public UUID register(FormValues signal, String source) {
        Asker by = asker.get();
        UUID id = UUID.randomUUID();
        insertLead(id, by, signal, source);
        jdbc.sql("insert into groeiruimte.signal (lead_id, makes_what, technology_note, cause, registered_by) values (?, ?, ?, ?, ?)")
                .params(id, text(signal, "makesWhat"), text(signal, "technologyNote"), text(signal, "cause"), by.subject())
                .update();
        identities.register(id, identity(signal));
        timeline.add(id, "signal-registered", Map.of("source", source));
        process.start(id, Map.of(Variables.ORIGIN_AGENCY, by.agency()));
        return id;
    }

    private void insertLead(UUID id, Asker by, FormValues signal, String source) {
        String caseNumber = jdbc.sql("""
                        select 'GR-' || to_char(now(), 'YYYY-') || case when n < 10000 then lpad(n::text, 4, '0') else n::text end
                        from nextval('groeiruimte.case_number') n""")
                .query(String.class).single();
        for (int draw = 0; draw < MANY_DRAWS; draw++) {
            int rows = jdbc.sql("""
                            insert into groeiruimte.lead (id, case_number, code_name, origin_agency, phase, phase_since, stage,
                                life_phase, technologies, makes, limited_at_location, considers_abroad, province, kinds,
                                needed_by, investment_eur, jobs, source, signalled_at)
                            values (?, ?, ?, ?, 'signal', now(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, now())
                            on conflict (code_name) do nothing""")
                    .params(id, caseNumber, codeNames.draw(draw), by.agency(), text(signal, "stage"),
                            Integer.valueOf(text(signal, "lifePhase")), signal.list("technologies").toArray(String[]::new),
                            yes(signal, "makes"), yes(signal, "limitedAtLocation"), text(signal, "considersAbroad"),
                            text(signal, "province"), signal.list("kinds").toArray(String[]::new),
                            signal.date("neededBy").orElseThrow(), signal.number("investmentEur").orElse(null),
                            signal.number("jobs").map(BigDecimal::intValueExact).orElse(null), source)
                    .update();
            if (rows == 1) {
                return;
            }
        }
        throw new IllegalStateException("no free code name after " + MANY_DRAWS + " draws");
    }

    private static CompanyIdentity identity(FormValues signal) {
        return new CompanyIdentity(text(signal, "name"), text(signal, "kvkNumber"), text(signal, "establishmentNumber"),
                text(signal, "street"), text(signal, "postalCode"), text(signal, "city"), text(signal, "website"),
                text(signal, "contactName"), text(signal, "contactRole"), text(signal, "contactEmail"),
                text(signal, "contactPhone"));
    }

    private static boolean yes(FormValues values, String key) {
        return values.text(key).orElseThrow().equals("yes");
    }

    private static String text(FormValues values, String key) {
        return values.text(key).orElse(null);
    }
}
