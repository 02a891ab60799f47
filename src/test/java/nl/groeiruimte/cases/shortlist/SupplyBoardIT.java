package nl.groeiruimte.cases.shortlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.groeiruimte.cases.articulation.Request;
import nl.groeiruimte.cases.comparison.Comparison;
import nl.groeiruimte.cases.comparison.MeasuredSite;
import nl.groeiruimte.cases.comparison.RankedSite;
import nl.groeiruimte.cases.comparison.RequestNeeds;
import nl.groeiruimte.cases.comparison.Verdict;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.supply.intake.ImportTrial;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a comparison knows of the supply: the sites as the database has them now, and the grid operators' map beside
 * them.
 */
@IntegrationTest
class SupplyBoardIT {

    private static final String HEADINGS =
            "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Bron;Stroom, afname (MW)\r\n";

    @Autowired
    private SupplyBoard board;

    @Autowired
    private Matcher matcher;

    @Autowired
    private MatchRules rules;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ApplicationContext application;

    @TempDir
    private Path folder;

    @BeforeEach
    void logIn() {
        DefaultOidcUser ruben = new DefaultOidcUser(
                List.of(),
                new OidcIdToken(
                        "none",
                        Instant.now(),
                        Instant.now().plusSeconds(600),
                        Map.of(
                                "sub",
                                "test-ruben",
                                "name",
                                "Ruben Proef",
                                "agency",
                                "horizon",
                                "roles",
                                List.of("taskforce"))));
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken(ruben, null, "ROLE_TASKFORCE"));
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void importThatIsAppliedIsInTheNextComparisonAndNotInOneThatIsUnderWay() throws IOException {
        SupplyBoard.Supply before = board.current();
        int sites = before.places().size();
        imported(2, 2, "700");
        assertThat(before.places()).hasSize(sites).noneMatch(SupplyBoardIT::isImported);
        SupplyBoard.Supply after = board.current();
        assertThat(after.revision()).isGreaterThan(before.revision());
        assertThat(after.places()).hasSize(sites + 2);
        assertThat(verdicts(after)).containsExactly(Verdict.FITS, Verdict.FITS);

        imported(1, 0, "1");
        assertThat(verdicts(after)).containsExactly(Verdict.FITS, Verdict.FITS);
        assertThat(verdicts(board.current())).containsExactlyInAnyOrder(Verdict.FITS, Verdict.FAILS);
    }

    @Test
    void gridOperatorsMapIsAHintWherePowerIsUnknownAndChangesNothingElse() throws IOException {
        applied(
                "sites",
                "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Postcode;Bron;Stroom, afname (MW)\r\n"
                        + "kaart-a;Kaart A;bedrijventerrein;Flevoland;Almere;52,37;5,22;1399 ZA;gemeente;\r\n"
                        + "kaart-b;Kaart B;bedrijventerrein;Flevoland;Almere;52,37;5,22;1399 ZA;gemeente;12\r\n",
                2);
        List<RankedSite> before = own();
        applied("grid", """
                {"issued": "2026-07-01", "energy_areas": [{"short_code": "OS Kaart", "demand_capacity_in_queue": 12,
                    "postcode_areas": [
                {"postcode": "1399ZA", "demand_constraint": "red"}]}]}""", 2);
        List<RankedSite> after = own();

        assertThat(withoutMap(after)).isEqualTo(withoutMap(before));
        RankedSite unknown = after.stream()
                .filter(site -> site.code().equals("kaart-a"))
                .findFirst()
                .orElseThrow();
        assertThat(unknown.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(unknown.grid().demand()).isEqualTo("red");
        assertThat(unknown.grid().demandQueueMw()).isEqualByComparingTo("12");
        assertThat(after)
                .filteredOn(site -> site.code().equals("kaart-b"))
                .allSatisfy(site -> assertThat(site.grid()).isNull())
                .hasSize(1);
    }

    /** The sites of the agency compared with a need of 9 MW. */
    private List<RankedSite> own() {
        Map<String, FormValues> needs = Map.of("energy", FormValues.of(Map.of("demandMwMin", 9)));
        return new TransactionTemplate(transactions)
                .execute(status -> matcher.own(
                        ShortlistWork.lead("horizon", List.of("photonics")),
                        new Request(UUID.randomUUID(), 1, LocalDate.EPOCH, "director", Instant.EPOCH, needs)));
    }

    private static List<RankedSite> withoutMap(List<RankedSite> sites) {
        return sites.stream().map(site -> site.indicated(null)).toList();
    }

    private void applied(String kind, String content, int added) throws IOException {
        new ImportTrial(application, kind).run(Files.writeString(folder.resolve("kaart"), content), added);
    }

    private void imported(int sites, int added, String megawatts) throws IOException {
        StringBuilder lines = new StringBuilder(HEADINGS);
        for (int i = 0; i < sites; i++) {
            lines.append("bord-")
                    .append(i)
                    .append(";Bord;bedrijventerrein;Flevoland;Almere;52,37;5,22;gemeente;")
                    .append(megawatts)
                    .append("\r\n");
        }
        applied("sites", lines.toString(), added);
    }

    /** How the imported sites meet a need of 600 MW. */
    private List<Verdict> verdicts(SupplyBoard.Supply supply) {
        Map<String, FormValues> request = Map.of("energy", FormValues.of(Map.of("demandMwMin", 600)));
        Comparison comparison = new Comparison(
                RequestNeeds.of(request),
                Set.of(),
                "bom",
                LocalDate.now(),
                rules.current().weights(request.keySet()),
                rules.current().proximity());
        return comparison
                .compare(
                        supply.places().stream()
                                .filter(SupplyBoardIT::isImported)
                                .toList(),
                        9)
                .best()
                .stream()
                .map(RankedSite::verdict)
                .toList();
    }

    private static boolean isImported(MeasuredSite place) {
        return place.code().startsWith("bord-");
    }
}
