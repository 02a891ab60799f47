package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.cases.comparison.Weights;
import nl.groeiruimte.cases.shortlist.Shortlist;
import nl.groeiruimte.cases.shortlist.Shortlists;
import nl.groeiruimte.supply.site.Sites;
import org.junit.jupiter.api.Test;

/** A shortlist stays as it was computed; what is tried follows the supply and is kept by nobody. */
interface ShortlistPaths {

    String GOING = "zuiderhage";

    Cases cases();

    Sites sites();

    Shortlists shortlists();

    @Test
    default void keptShortlistStaysAsItWasWhileTheSupplyChanges() {
        LeadCase lead = Journey.compared(cases().signalled());
        Shortlist kept = asCaseLead(() -> shortlists().latest(lead.id).orElseThrow());
        assertThat(kept.basis().tallies()).isNotEmpty();
        assertThat(kept.sites()).extracting(RankedSite::code).contains(GOING);
        assertThat(kept.sites()).allSatisfy(site -> assertThat(site.facts().revision())
                .isLessThanOrEqualTo(kept.basis().supplyRevision()));

        changed(sites()::withdraw);
        try {
            assertThat(asCaseLead(() -> shortlists().latest(lead.id).orElseThrow()))
                    .isEqualTo(kept);
            assertThat(tried(lead, null).sites()).extracting(RankedSite::code).doesNotContain(GOING);
            assertThat(tried(lead, null).counts().sites())
                    .isEqualTo(kept.counts().sites() - 1);
        } finally {
            changed(sites()::restore);
        }
        assertThat(tried(lead, null).sites()).extracting(RankedSite::code).contains(GOING);
    }

    @Test
    default void ownRegionThatFoundNoPlaceStandsApartAtTheEnd() {
        LeadCase lead = Journey.compared(cases().signalled());
        Shortlist kept = asCaseLead(() -> shortlists().latest(lead.id).orElseThrow());
        String own = lead.lead().originAgency();
        assertThat(kept.basis().ordersByNextStep()).isTrue();
        assertThat(kept.sites())
                .extracting(site -> site.agency().equals(own))
                .contains(true, false)
                .isSorted();
    }

    @Test
    default void chosenWeightsCountForTheNextShortlistUntilTheUsualOnesAreBack() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        Weights technologyAlone = new Weights(Map.of(ScorePart.TECHNOLOGY, 100));
        asCaseLead(() -> {
            shortlists().chooseWeights(lead.id, technologyAlone);
            return null;
        });
        assertThat(asCaseLead(() -> shortlists().latest(lead.id).orElseThrow())
                        .basis()
                        .chosen())
                .isFalse();

        lead.does(Staff.of("horizon"), "make-proposition", Answers.DECLINE).runs("compute-shortlist");
        Shortlist next = asCaseLead(() -> shortlists().latest(lead.id).orElseThrow());
        assertThat(next.basis().chosen()).isTrue();
        assertThat(next.basis().asWeights()).isEqualTo(technologyAlone);
        assertThat(asCaseLead(() -> shortlists().all(lead.id))).hasSize(2);

        asCaseLead(() -> {
            shortlists().chooseWeights(lead.id, null);
            return null;
        });
        Shortlists.CaseChoice choice =
                asCaseLead(() -> shortlists().weights(lead.id).orElseThrow());
        assertThat(choice.chosen()).isNull();
        assertThat(choice.usual().of(ScorePart.ROOM)).isPositive();
    }

    @Test
    default void nobodyButTheAgencyOfOriginReadsAShortlist() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon");
        for (String other : new String[] {Staff.of("horizon"), Staff.COORDINATOR, Staff.PARTNER}) {
            assertThat(cases().staff.as(other, () -> shortlists().latest(lead.id)))
                    .isEmpty();
            assertThat(cases().staff.as(other, () -> shortlists().weights(lead.id)))
                    .isEmpty();
        }
    }

    private Shortlist tried(LeadCase lead, Weights weights) {
        return asCaseLead(() -> shortlists().tryOut(lead.lead(), weights).orElseThrow());
    }

    private <T> T asCaseLead(Supplier<T> work) {
        return cases().staff.as(Staff.CASE_LEAD, work);
    }

    private void changed(Predicate<String> change) {
        assertThat(cases().staff.as(Staff.of("horizon"), () -> change.test(GOING)))
                .isTrue();
    }
}
