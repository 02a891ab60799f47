package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.articulation.Requests;
import nl.groeiruimte.cases.lead.Notes;
import nl.groeiruimte.cases.shortlist.OwnRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What was answered in a task is on the case afterwards, where others read it. */
interface KeptAnswerPaths {

    Cases cases();

    /** The whole application. */
    BeanFactory application();

    @Test
    default void confirmedRequestHoldsWhatWasWorkedOutAndTheCaseIsNeededByItsFirstDay() {
        LeadCase lead = Journey.toPortfolio(cases().signalled())
                .does(Staff.CASE_LEAD, "record-confidentiality", Answers.confidentiality("space", "energy"))
                .does(
                        Staff.CASE_LEAD,
                        "articulate-space",
                        Answers.with(Answers.need("space"), "neededBy", Answers.day(600)))
                .does(
                        Staff.CASE_LEAD,
                        "articulate-energy",
                        Answers.with(Answers.need("energy"), "neededBy", Answers.day(450)));
        assertThat(versions(lead)).isEmpty();
        lead.does(Staff.CASE_LEAD, "confirm-request", Answers.CONFIRMED);

        Request confirmed =
                seen(Requests.class, requests -> requests.current(lead.id)).orElseThrow();
        LocalDate today = LocalDate.now(cases().clock);
        assertThat(confirmed.version()).isEqualTo(1);
        assertThat(confirmed.confirmedOn()).isEqualTo(today);
        assertThat(confirmed.confirmedByRole()).isEqualTo("directeur");
        assertThat(confirmed.needs()).containsOnlyKeys("space", "energy");
        assertThat(confirmed.needs().get("space").date("neededBy")).contains(today.plusDays(600));
        assertThat(confirmed.needs().get("energy").date("neededBy")).contains(today.plusDays(450));
        assertThat(lead.lead().neededBy()).isEqualTo(today.plusDays(450));
    }

    @Test
    default void changesThatTheCompanyAsksFreezeNothingAndAreKeptInItsWords() {
        LeadCase lead = Journey.articulated(Journey.toPortfolio(cases().signalled()), "space")
                .does(Staff.CASE_LEAD, "confirm-request", Answers.CHANGES);

        assertThat(versions(lead)).isEmpty();
        List<Notes.Note> kept = seen(Notes.class, notes -> notes.of(lead.id));
        assertThat(kept).extracting(Notes.Note::text).containsExactly("De hal moet hoger");
    }

    @Test
    default void placeInTheOwnRegionIsKeptWithoutAWordOfWhatStandsInTheWay() {
        LeadCase lead = Journey.confirmed(cases().signalled())
                .does(Staff.CASE_LEAD, "search-own-region", Answers.with(Answers.FOUND_HERE, "siteNote", "Past goed"));

        assertThat(search(lead)).contains(new OwnRegion.Search("brainport-campus", "Past goed"));
        assertThat(bottlenecks(lead)).isEmpty();
        assertThat(lead.timeline())
                .anySatisfy(told -> assertThat(told.detail("site")).isEqualTo("brainport-campus"));
    }

    @Test
    default void withoutAPlaceEachKindKeepsItsOwnCause() {
        LeadCase lead =
                Journey.confirmed(cases().signalled()).does(Staff.CASE_LEAD, "search-own-region", Answers.NOT_HERE);

        List<OwnRegion.Bottleneck> found = bottlenecks(lead);
        assertThat(search(lead)).contains(new OwnRegion.Search(null, null));
        assertThat(found)
                .extracting(one -> Map.entry(one.kind(), one.cause()))
                .containsExactlyInAnyOrder(entry("energy", "grid-congestion"), entry("space", "no-land"));
        assertThat(found).allSatisfy(one -> {
            assertThat(one.foundIn()).isEqualTo("own-region");
            assertThat(one.note()).isEqualTo("Pas na 2032 is er stroom");
        });
    }

    private List<Request> versions(LeadCase lead) {
        return seen(Requests.class, requests -> requests.versions(lead.id));
    }

    private Optional<OwnRegion.Search> search(LeadCase lead) {
        return seen(OwnRegion.class, region -> region.search(lead.id));
    }

    private List<OwnRegion.Bottleneck> bottlenecks(LeadCase lead) {
        return seen(OwnRegion.class, region -> region.bottlenecks(lead.id));
    }

    private <W, T> T seen(Class<W> where, Function<W, T> look) {
        return cases().staff.as(Staff.CASE_LEAD, () -> look.apply(application().getBean(where)));
    }
}
