package nl.groeiruimte.desk.bundles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.capital.CapitalNeed;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.cases.financing.InstrumentFits;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.reference.KindOfRoom;
import nl.groeiruimte.supply.instrument.Instrument;
import nl.groeiruimte.supply.instrument.Instruments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which case is in which bundle: row level security gives it to the agency of origin, and to the system, which counts.
 */
@Component
class Memberships {

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Leads leads;
    private final Instruments instruments;
    private final CurrentAsker asker;
    private final Clock clock;

    Memberships(
            JdbcClient jdbc, Requests requests, Leads leads, Instruments instruments, CurrentAsker asker, Clock clock) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.leads = leads;
        this.instruments = instruments;
        this.asker = asker;
        this.clock = clock;
    }

    /** In which bundle a case of the asker's own agency is. */
    @Transactional(readOnly = true)
    public Optional<Membership> of(UUID leadId) {
        return jdbc.sql("""
                        select c.bundle_id, b.name, c.consent_on, c.offered_at
                        from groeiruimte.bundle_case c join groeiruimte.bundle b on b.id = c.bundle_id
                        where c.lead_id = ? and c.left_at is null""")
                .param(leadId)
                .query((row, number) -> new Membership(
                        Rows.id(row, "bundle_id"),
                        row.getString("name"),
                        Rows.day(row, "consent_on"),
                        newest(Rows.id(row, "bundle_id"), leadId)))
                .optional();
    }

    private @Nullable Integer newest(UUID bundleId, UUID leadId) {
        return asker.asSystem(
                () -> jdbc.sql("select max(version) from groeiruimte.bundle_part where bundle_id = ? and lead_id = ?")
                        .params(bundleId, leadId)
                        .query((row, number) -> Optional.ofNullable(Rows.count(row, "max")))
                        .single()
                        .orElse(null));
    }

    /** Puts a case of the asker's own agency in a bundle. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(UUID bundleId, UUID leadId, FormValues consent) {
        jdbc.sql("""
                        insert into groeiruimte.bundle_case (bundle_id, lead_id, consent_on, consent_by_role,
                            consent_how, offered_by, offered_by_name)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        bundleId,
                        leadId,
                        consent.date("consentGivenOn").orElseThrow(),
                        consent.text("consentGivenByRole").orElseThrow(),
                        consent.text("consentHow").orElseThrow())
                .params(asker.get().subject(), asker.get().name())
                .update();
    }

    /** Takes it out; false when it is in none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean end(UUID bundleId, UUID leadId) {
        return jdbc.sql("update groeiruimte.bundle_case set left_by = ?, left_by_name = ?, left_at = now()"
                                + " where bundle_id = ? and lead_id = ? and left_at is null")
                        .params(asker.get().subject(), asker.get().name(), bundleId, leadId)
                        .update()
                > 0;
    }

    /** How many cases of the asker's own agency are in a bundle. */
    @Transactional(readOnly = true)
    public int own(UUID bundleId) {
        return jdbc.sql("select count(*) from groeiruimte.bundle_case where bundle_id = ? and left_at is null")
                .param(bundleId)
                .query(Integer.class)
                .single();
    }

    /** What all cases of a bundle bring that are open and ask for capital; for the system. */
    @Transactional(readOnly = true)
    public List<Part> parts(UUID bundleId) {
        List<UUID> cases = jdbc.sql("select lead_id from groeiruimte.bundle_case"
                        + " where bundle_id = ? and left_at is null order by lead_id")
                .param(bundleId)
                .query(UUID.class)
                .list();
        List<Instrument> all = cases.isEmpty() ? List.of() : instruments.all();
        return cases.stream()
                .flatMap(id -> leads.find(id).filter(Lead::open).stream())
                .flatMap(lead -> need(lead.id()).map(need -> part(lead, need, all)).stream())
                .toList();
    }

    /** What a case asks, as the company confirmed it. */
    Optional<CapitalNeed> need(UUID leadId) {
        return requests.current(leadId)
                .map(Request::needs)
                .map(needs -> CapitalNeed.of(needs.getOrDefault(KindOfRoom.CAPITAL.code(), FormValues.empty())))
                .filter(need -> !need.isEmpty());
    }

    private Part part(Lead lead, CapitalNeed need, List<Instrument> all) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Amsterdam"));
        Lead.Company company = lead.company();
        return new Part(
                lead.id(),
                lead.originAgency(),
                new Part.Facts(
                        amounts(need),
                        Map.of(
                                BundleKinds.TECHNOLOGY,
                                company.technologies(),
                                BundleKinds.PHASE,
                                List.of(Integer.toString(company.lifePhase())),
                                BundleKinds.AREA,
                                List.of(Area.of(company.province())),
                                BundleKinds.LEAD_INVESTOR,
                                List.of(need.leadInvestor() == null ? "unknown" : need.leadInvestor())),
                        InstrumentFits.of(need, company, all, today).stream()
                                .filter(fit -> fit.verdict() != Verdict.FAILS && fit.verdict() != Verdict.NEAR_MISS)
                                .map(fit -> fit.instrument().code())
                                .sorted()
                                .toList()));
    }

    static Map<String, Long> amounts(CapitalNeed need) {
        Map<String, Long> amounts = new TreeMap<>();
        need.amounts()
                .forEach(one -> amounts.merge(Part.YEAR + one.dueOn().getYear(), Part.units(one.eur()), Long::sum));
        long all = amounts.values().stream().mapToLong(Long::longValue).sum();
        long there = Part.units(need.there());
        long open = Math.max(0, all - there);
        amounts.put(Part.NEED, all);
        amounts.put(Part.THERE, there);
        amounts.put(Part.OPEN, open);
        amounts.put(Part.NO_LEAD, "not-found".equals(need.leadInvestor()) ? open : 0);
        return amounts;
    }
}
