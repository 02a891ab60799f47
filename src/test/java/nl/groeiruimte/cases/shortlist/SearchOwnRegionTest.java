package nl.groeiruimte.cases.shortlist;

import static nl.groeiruimte.cases.comparison.TestSites.UNKNOWN;
import static nl.groeiruimte.cases.comparison.TestSites.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.platform.form.FieldError;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.process.TaskContext;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the search offers and refuses; what it keeps is told by {@code KeptAnswerPaths}. */
class SearchOwnRegionTest {

    private static final TaskContext TASK = new TaskContext("t", "search-own-region", UUID.randomUUID(), null, null);
    private static final FormValues FOUND = FormValues.of(Map.of("found", "yes", "site", "a", "siteNote", "Past goed"));
    private static final FormValues NOT_FOUND = FormValues.of(Map.of(
            "found",
            "no",
            "bottleneckKinds",
            List.of("energy", "space"),
            "causeEnergy",
            "grid-congestion",
            "causeSpace",
            "no-land",
            "bottleneckNote",
            "Het net is vol"));
    private static final List<FieldError> GONE = List.of(FieldError.of("site", "matching.error.site-withdrawn"));

    private final Sites sites = mock(Sites.class);
    private final Leads leads = mock(Leads.class);
    private final SearchOwnRegion work = new SearchOwnRegion(null, sites, leads, null);

    @BeforeEach
    void caseOfOostNl() {
        Lead lead = mock(Lead.class);
        when(lead.originAgency()).thenReturn("oost-nl");
        when(lead.kinds()).thenReturn(List.of("talent", "energy"));
        when(leads.find(TASK.leadId())).thenReturn(Optional.of(lead));
    }

    @Test
    void onlyTheOwnAgencysSitesAreOffered() {
        when(sites.ofAgency("oost-nl")).thenReturn(List.of(site("a", "oost-nl", UNKNOWN)));
        assertThat(work.options(TASK).list("ownSites")).containsExactly(Option.of("a", "Naam van a, Nijmegen"));
    }

    @Test
    void kindsThatTheRequestAsksAreTickedWithoutACause() {
        assertThat(work.prefill(TASK).asMap()).isEqualTo(Map.of("bottleneckKinds", List.of("talent", "energy")));
    }

    @Test
    void siteThatVanishedWhileTheFormWasOpenIsRefused() {
        when(sites.find("a")).thenReturn(Optional.of(withdrawn()));
        assertThat(work.check(TASK, FOUND)).isEqualTo(GONE);
        when(sites.find("a")).thenReturn(Optional.empty());
        assertThat(work.check(TASK, FOUND)).isEqualTo(GONE);
    }

    @Test
    void siteOfAnotherRegionIsNotTheOwnRegion() {
        when(sites.find("a")).thenReturn(Optional.of(site("a", "bom", UNKNOWN)));
        assertThat(work.check(TASK, FOUND)).isEqualTo(GONE);
    }

    @Test
    void availableSiteOrNoSiteAtAllIsFine() {
        when(sites.find("a")).thenReturn(Optional.of(site("a", "oost-nl", UNKNOWN)));
        assertThat(work.check(TASK, FOUND)).isEmpty();
        assertThat(work.check(TASK, NOT_FOUND)).isEmpty();
    }

    private static Site withdrawn() {
        return site("a", "oost-nl", UNKNOWN, new Upkeep(null, null, LocalDate.of(2026, 5, 4), 1, 1));
    }
}
