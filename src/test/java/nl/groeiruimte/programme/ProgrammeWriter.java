package nl.groeiruimte.programme;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.platform.calendar.WorkingDays;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes generated cases as history: the rows that the product would have written, without its process, and as the
 * owner of the tables, because nobody may write into the past.
 */
public final class ProgrammeWriter {

    private static final List<String> TABLES = List.of(
            "lead",
            "signal",
            "company_identity",
            "identity_ledger",
            "confidentiality",
            "request_version",
            "own_region_search",
            "bottleneck",
            "blind_profile",
            "inquiry",
            "choice",
            "milestone_check",
            "realisation",
            "realisation_evidence",
            "learning",
            "withdrawal",
            "case_event");

    private final JdbcClient owner;
    private final String names;
    private final Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();

    /**
     * For a database.
     *
     * @param names distinguishes the code names of this programme from those of another one in the same database; may
     *     be empty
     */
    public ProgrammeWriter(JdbcClient owner, String names) {
        this.owner = owner;
        this.names = names;
        TABLES.forEach(table -> rows.put(table, new ArrayList<>()));
    }

    /** Writes these cases, in the transaction under way if there is one. */
    public void write(List<GeneratedCase> cases) {
        long serial = owner.sql("select count(*) from groeiruimte.lead")
                .query(Long.class)
                .single();
        for (GeneratedCase made : cases) {
            serial++;
            // As before numbers were drawn; never six digits, which are the product's.
            collect(
                    made,
                    (serial < 100_000 ? "GR-%d-%04d" : "GR-%d-%07d").formatted(made.signalledAt.getYear(), serial));
        }
        rows.forEach(this::insert);
        rows.values().forEach(List::clear);
    }

    private void insert(String table, List<Map<String, Object>> added) {
        if (added.isEmpty()) {
            return;
        }
        String columns = String.join(", ", added.get(0).keySet());
        owner.sql(("insert into groeiruimte.%1$s (%2$s) select %2$s"
                                + " from jsonb_populate_recordset(null::groeiruimte.%1$s, ?::jsonb)")
                        .formatted(table, columns))
                .param(JsonMapper.shared().writeValueAsString(added))
                .update();
    }

    private void collect(GeneratedCase made, String number) {
        String codeName = Texts.codeName(made.id) + (names.isEmpty() ? "" : "-" + names + made.serial);
        People lead = People.of(made.agency);
        row(
                "lead",
                "id",
                made.id,
                "case_number",
                number,
                "code_name",
                codeName,
                "origin_agency",
                made.agency,
                "case_lead",
                made.inPortfolio() ? lead.subject() : null,
                "case_lead_name",
                made.inPortfolio() ? lead.name() : null,
                "phase",
                made.phase(),
                "phase_since",
                at(made.phaseSince()),
                "outcome",
                made.outcome,
                "stage",
                made.stage,
                "life_phase",
                made.lifePhase,
                "technologies",
                List.of(made.technology),
                "makes",
                true,
                "limited_at_location",
                true,
                "considers_abroad",
                made.abroad() ? "yes" : "unknown",
                "province",
                made.province,
                "kinds",
                made.kinds,
                "needed_by",
                made.neededBy.toString(),
                "investment_eur",
                made.investment,
                "jobs",
                made.jobs,
                "eligibility",
                made.judgement().verdict(),
                "eligibility_reasons",
                made.judgement().reasons(),
                "source",
                "form",
                "signalled_at",
                at(made.signalledAt),
                "portfolio_at",
                at(made.portfolioAt),
                "execution_at",
                at(made.executionAt),
                "chosen",
                made.chosen,
                "realised_on",
                made.realisation == null ? null : made.realisation.on().toString(),
                "ended_at",
                at(made.endedAt));
        row(
                "signal",
                "lead_id",
                made.id,
                "makes_what",
                Texts.makes(made.technology),
                "cause",
                Texts.cause(made.kinds.get(0)),
                "registered_by",
                lead.subject(),
                "decline_reason",
                made.declineReason,
                "explanation",
                made.declineReason == null ? null : "Besproken met het bedrijf.");
        row(
                "company_identity",
                "lead_id",
                made.id,
                "origin_agency",
                made.agency,
                "name",
                Texts.company(made.id, made.serial),
                "kvk_number",
                "%08d".formatted(91_000_000 + made.serial),
                "city",
                "Voorbeeldstad",
                "contact_name",
                "R. Voorbeeld",
                "contact_email",
                "contact" + made.serial + "@example.org");
        row(
                "identity_ledger",
                "lead_id",
                made.id,
                "at",
                at(made.signalledAt),
                "subject",
                lead.subject(),
                "name",
                lead.name(),
                "agency",
                made.agency,
                "action",
                "registered",
                "ground",
                "origin");
        made.events.stream()
                .sorted(Comparator.comparing(GeneratedCase.Event::at))
                .forEach(event -> row(
                        "case_event",
                        "lead_id",
                        made.id,
                        "at",
                        at(event.at()),
                        "type",
                        event.type(),
                        "actor",
                        lead.subject(),
                        "actor_name",
                        lead.name(),
                        "actor_agency",
                        made.agency,
                        "details",
                        JsonMapper.shared().readTree(event.details())));
        if (made.executionAt != null) {
            articulated(made, lead);
        }
        made.bottlenecks.forEach(found -> row(
                "bottleneck",
                "lead_id",
                made.id,
                "found_in",
                found.foundIn(),
                "kind",
                found.kind(),
                "cause",
                found.cause(),
                "note",
                "Besproken in het regio-overleg.",
                "recorded_by",
                lead.subject(),
                "recorded_at",
                at(found.at())));
        asked(made, number, codeName, lead);
        resolved(made, lead);
    }

    private void articulated(GeneratedCase made, People lead) {
        row(
                "confidentiality",
                "lead_id",
                made.id,
                "nda_signed_on",
                made.portfolioAt.toLocalDate().toString(),
                "nda_ends_on",
                made.portfolioAt.toLocalDate().plusYears(3).toString(),
                "consent_scope",
                List.of("blind-profile", "ask-partners", "figures"),
                "recorded_by",
                lead.subject(),
                "recorded_at",
                at(made.portfolioAt));
        Map<String, Object> needs = new LinkedHashMap<>();
        made.kinds.forEach(kind -> needs.put(kind, Texts.need(kind, made)));
        row(
                "request_version",
                "lead_id",
                made.id,
                "version",
                1,
                "confirmed_on",
                made.executionAt.toLocalDate().toString(),
                "confirmed_by_role",
                "algemeen directeur",
                "recorded_by",
                lead.subject(),
                "recorded_at",
                at(made.executionAt),
                "needs",
                needs);
        if (made.searchedAt != null) {
            row(
                    "own_region_search",
                    "lead_id",
                    made.id,
                    "site_code",
                    made.ownSite,
                    "note",
                    made.ownSite == null ? null : "Past na een kleine verbouwing.",
                    "recorded_by",
                    lead.subject(),
                    "recorded_at",
                    at(made.searchedAt));
        }
    }

    private void asked(GeneratedCase made, String number, String codeName, People lead) {
        if (made.inquiries.isEmpty()) {
            return;
        }
        UUID profile = UUID.nameUUIDFromBytes((made.id + "/profile").getBytes(StandardCharsets.UTF_8));
        LocalDateTime first = made.inquiries.get(0).askedAt();
        row(
                "blind_profile",
                "id",
                profile,
                "lead_id",
                made.id,
                "version",
                1,
                "facts",
                Texts.profile(made),
                "makes",
                Texts.makes(made.technology),
                "approved_by",
                lead.subject(),
                "approved_at",
                at(first));
        for (GeneratedCase.Inquiry asked : made.inquiries) {
            LocalDate on = asked.askedAt().toLocalDate();
            row(
                    "inquiry",
                    "id",
                    asked.id(),
                    "lead_id",
                    made.id,
                    "origin_agency",
                    made.agency,
                    "case_number",
                    number,
                    "code_name",
                    codeName,
                    "asked_agency",
                    asked.agency(),
                    "profile_id",
                    profile,
                    "round",
                    asked.round(),
                    "state",
                    asked.state(),
                    "asked_at",
                    at(asked.askedAt()),
                    "reminder_on",
                    on.plusDays(14).toString(),
                    "escalation_on",
                    on.plusDays(21).toString(),
                    "closing_on",
                    on.plusDays(28).toString(),
                    "answered_at",
                    at(asked.answeredAt()),
                    "site_code",
                    asked.site(),
                    "floor_area_m2",
                    asked.site() == null ? null : 6_500,
                    "available_from",
                    asked.site() == null ? null : made.neededBy.minusMonths(2).toString(),
                    "decline_reason",
                    asked.declineReason());
        }
    }

    private void resolved(GeneratedCase made, People lead) {
        String by = lead.subject();
        made.choices.forEach(choice -> row(
                "choice",
                "lead_id",
                made.id,
                "choice",
                choice.choice(),
                "inquiry_id",
                choice.inquiry(),
                "site_code",
                choice.site(),
                "country",
                choice.choice().equals("abroad") ? "Duitsland" : null,
                "reasons",
                choice.reasons(),
                "explanation",
                Texts.choice(choice.choice()),
                "decided_on",
                choice.at().toLocalDate().toString(),
                "recorded_by",
                by,
                "recorded_at",
                at(choice.at())));
        made.checks.forEach(check -> row(
                "milestone_check",
                "lead_id",
                made.id,
                "state",
                check.state(),
                "contract_on",
                check.state().equals("fell-through")
                        ? null
                        : check.at().toLocalDate().minusDays(3).toString(),
                "permit_on",
                check.state().equals("realised")
                        ? check.at().toLocalDate().minusDays(40).toString()
                        : null,
                "grid_connection_on",
                check.state().equals("realised")
                        ? check.at().toLocalDate().minusDays(9).toString()
                        : null,
                "investment_decision_on",
                check.state().equals("realised")
                        ? check.at().toLocalDate().minusDays(30).toString()
                        : null,
                "next_check_on",
                check.next() == null ? null : check.next().toString(),
                "fell_through_reason",
                check.state().equals("fell-through") ? "De vergunning kwam niet rond." : null,
                "recorded_by",
                by,
                "recorded_at",
                at(check.at())));
        if (made.realisation != null) {
            row(
                    "realisation",
                    "lead_id",
                    made.id,
                    "realised_on",
                    made.realisation.on().toString(),
                    "capital_retained_eur",
                    made.realisation.capital(),
                    "jobs_new",
                    made.realisation.jobsNew(),
                    "jobs_retained",
                    made.realisation.jobsRetained(),
                    "became_scale_up",
                    made.realisation.scaleUp(),
                    "recorded_by",
                    by,
                    "recorded_at",
                    at(made.realisation.at()));
            row(
                    "realisation_evidence",
                    "lead_id",
                    made.id,
                    "evidence",
                    "Getekende overeenkomst, in het dossier van de regio.");
        }
        if (made.learning != null) {
            row(
                    "learning",
                    "lead_id",
                    made.id,
                    "theme",
                    made.learning.theme(),
                    "would_have_helped",
                    Texts.helped(made.learning.theme()),
                    "learned",
                    Texts.learned(made.learning.theme()),
                    "recorded_by",
                    by,
                    "recorded_at",
                    at(made.learning.at()));
        }
        if (made.withdrawal != null) {
            row(
                    "withdrawal",
                    "lead_id",
                    made.id,
                    "reason",
                    made.withdrawal.reason(),
                    "explanation",
                    "Het bedrijf gaat niet verder met de aanpak.",
                    "recorded_by",
                    by,
                    "recorded_at",
                    at(made.withdrawal.at()));
        }
    }

    private void row(String table, Object... columnsAndValues) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put((String) columnsAndValues[i], columnsAndValues[i + 1]);
        }
        rows.get(table).add(row);
    }

    private static String at(LocalDateTime moment) {
        return moment == null
                ? null
                : moment.atZone(WorkingDays.ZONE).toOffsetDateTime().toString();
    }
}
