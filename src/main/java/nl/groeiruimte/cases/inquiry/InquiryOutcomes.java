package nl.groeiruimte.cases.inquiry;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.cases.lead.EventType;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.process.OutcomeProcess;
import nl.groeiruimte.platform.process.Variables;
import nl.groeiruimte.platform.rows.Rows;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What regions are told of the offers that they made, and those that made none of the end of the question: in codes, so
 * that no word of it can give the company away.
 */
@Component
public class InquiryOutcomes {

    private static final String CHOSEN = "chosen";
    private static final String CLOSED = "closed";

    /**
     * What a region was told last of an offer.
     *
     * @param outcome {@code chosen}, {@code not-chosen}, {@code fell-through}, {@code ended} or, for who offered
     *     nothing, {@code closed}
     * @param reasons of the company, codes; may be empty
     * @param siteVersion of the chosen site when it was told; of no other
     */
    public record LastOutcome(UUID inquiryId, String outcome, List<String> reasons, Integer siteVersion, Instant at) {}

    private final JdbcClient jdbc;
    private final Inquiries inquiries;
    private final Sites sites;
    private final OutcomeProcess process;
    private final Timeline timeline;

    InquiryOutcomes(JdbcClient jdbc, Inquiries inquiries, Sites sites, OutcomeProcess process, Timeline timeline) {
        this.jdbc = jdbc;
        this.inquiries = inquiries;
        this.sites = sites;
        this.process = process;
        this.timeline = timeline;
    }

    /** What was told last of each offer of a case, by inquiry, as far as the asker may see it. */
    @Transactional(readOnly = true)
    public Map<UUID, LastOutcome> of(UUID leadId) {
        Map<UUID, LastOutcome> told = new HashMap<>();
        jdbc.sql("""
                        select distinct on (o.inquiry_id) o.* from groeiruimte.inquiry_outcome o
                        join groeiruimte.inquiry i on i.id = o.inquiry_id where i.lead_id = ?
                            order by o.inquiry_id, o.id desc""")
                .param(leadId)
                .query((row, number) -> new LastOutcome(
                        Rows.id(row, "inquiry_id"),
                        row.getString("outcome"),
                        Rows.list(row, "reasons"),
                        Rows.count(row, "site_version"),
                        Rows.instant(row, "told_at")))
                .list()
                .forEach(one -> told.put(one.inquiryId(), one));
        return told;
    }

    /**
     * The company chose: each region that was asked is told, once.
     *
     * @param chosen the chosen offer; none when the company chose none of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void chose(UUID leadId, @Nullable UUID chosen, List<String> reasons) {
        for (Inquiry offer : offers(leadId, chosen)) {
            boolean won = offer.id().equals(chosen);
            tell(offer, won ? CHOSEN : "not-chosen", reasons, won ? siteVersion(offer) : null);
            task(offer, won);
        }
        release(leadId);
    }

    /** What the company chose cannot be after all; the region whose offer it was is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void fellThrough(UUID leadId) {
        Map<UUID, LastOutcome> told = of(leadId);
        inquiries.of(leadId).stream()
                .filter(offer -> Optional.ofNullable(told.get(offer.id()))
                        .filter(last -> last.outcome().equals(CHOSEN))
                        .isPresent())
                .forEach(offer -> {
                    tell(offer, "fell-through", List.of(), null);
                    task(offer, false);
                });
    }

    /** The company does not go on, whatever it chose before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(UUID leadId) {
        offers(leadId, null).forEach(offer -> {
            tell(offer, "ended", List.of(), null);
            task(offer, false);
        });
        release(leadId);
    }

    /** Regions that offer nothing hear that it is over, each once; there is nothing for them to do. */
    private void release(UUID leadId) {
        Set<UUID> told = of(leadId).keySet();
        List<Inquiry> asked = inquiries.of(leadId);
        Set<String> offering = asked.stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.OFFERED)
                .map(Inquiry::askedAgency)
                .collect(Collectors.toSet());
        asked.stream()
                .filter(inquiry -> !offering.contains(inquiry.askedAgency()) && !told.contains(inquiry.id()))
                .collect(Collectors.toMap(
                        Inquiry::askedAgency, Function.identity(), (first, last) -> last, LinkedHashMap::new))
                .forEach((region, last) -> {
                    keep(last, CLOSED, List.of(), null);
                    timeline.add(leadId, EventType.REGION_RELEASED, Map.of("agency", region));
                });
    }

    /** One offer a region: the chosen one, else its last. */
    private Iterable<Inquiry> offers(UUID leadId, @Nullable UUID chosen) {
        Map<String, Inquiry> byRegion = new LinkedHashMap<>();
        inquiries.of(leadId).stream()
                .filter(inquiry -> inquiry.state() == Inquiry.State.OFFERED)
                .forEach(offer -> byRegion.merge(
                        offer.askedAgency(), offer, (first, next) -> first.id().equals(chosen) ? first : next));
        return byRegion.values();
    }

    private @Nullable Integer siteVersion(Inquiry offer) {
        return sites.find(offer.offer().siteCode()).map(Site::version).orElse(null);
    }

    private void tell(Inquiry offer, String outcome, List<String> reasons, @Nullable Integer siteVersion) {
        keep(offer, outcome, reasons, siteVersion);
        timeline.add(offer.leadId(), EventType.REGION_TOLD, Map.of("agency", offer.askedAgency(), "outcome", outcome));
    }

    private void keep(Inquiry asked, String outcome, List<String> reasons, @Nullable Integer siteVersion) {
        jdbc.sql("""
                        insert into groeiruimte.inquiry_outcome (inquiry_id, outcome, reasons, site_version, told_at)
                        values (?, ?, ?, ?::integer, now())""")
                .params(asked.id(), outcome, reasons.toArray(String[]::new))
                .param(siteVersion)
                .update();
    }

    /** For whoever made the offer. */
    private void task(Inquiry offer, boolean won) {
        Map<String, Object> variables = new HashMap<>(Map.of(
                Variables.INQUIRY_ID,
                offer.id().toString(),
                Variables.ASKED_AGENCY,
                offer.askedAgency(),
                Variables.OFFER_CHOSEN,
                won));
        jdbc.sql("select answered_by from groeiruimte.inquiry where id = ?")
                .param(offer.id())
                .query(String.class)
                .optional()
                .ifPresent(by -> variables.put(Variables.ASKED_BY, by));
        process.tell(offer.leadId(), variables);
    }
}
