package nl.groeiruimte.lead;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.process.LeadProcess;
import nl.groeiruimte.process.Variables;
import nl.groeiruimte.security.Asker;
import nl.groeiruimte.security.CurrentAsker;

/** Registers a signal: the one way in which a case comes into being, by form or by API. */
@Component
public class Registration {

    private static final int MANY_DRAWS = 20;

    private final JdbcClient jdbc;
    private final CodeNames codeNames;
    private final CompanyIdentities identities;
    private final Timeline timeline;
    private final LeadProcess process;
    private final CurrentAsker asker;
    private final Clock clock;

    Registration(JdbcClient jdbc, CodeNames codeNames, CompanyIdentities identities, Timeline timeline, LeadProcess process,
            CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.codeNames = codeNames;
        this.identities = identities;
        this.timeline = timeline;
        this.process = process;
        this.asker = asker;
        this.clock = clock;
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
        long number = jdbc.sql("select nextval('groeiruimte.case_number')").query(Long.class).single();
        String caseNumber = "GR-%d-%04d".formatted(LocalDate.now(clock).getYear(), number);
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
