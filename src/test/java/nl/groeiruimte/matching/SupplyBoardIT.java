package nl.groeiruimte.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

import nl.groeiruimte.fit.Comparison;
import nl.groeiruimte.fit.Place;
import nl.groeiruimte.fit.RankedSite;
import nl.groeiruimte.fit.RequestNeeds;
import nl.groeiruimte.fit.Verdict;
import nl.groeiruimte.form.FormValues;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.supplyimport.ImportTrial;

/** The sites in memory follow the database. */
@IntegrationTest
class SupplyBoardIT {

    private static final String HEADINGS = "Code;Naam;Soort;Provincie;Gemeente;Breedtegraad;Lengtegraad;Bron;Stroom, afname (MW)\r\n";

    @Autowired
    private SupplyBoard board;
    @Autowired
    private MatchRules rules;
    @Autowired
    private ApplicationContext application;
    @TempDir
    private Path folder;

    @BeforeEach
    void logIn() {
        DefaultOidcUser ruben = new DefaultOidcUser(List.of(), new OidcIdToken("none", Instant.now(), Instant.now().plusSeconds(600),
                Map.of("sub", "test-ruben", "name", "Ruben Proef", "agency", "horizon", "roles", List.of("taskforce"))));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(ruben, null, "ROLE_TASKFORCE"));
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

    private void imported(int sites, int added, String megawatts) throws IOException {
        StringBuilder lines = new StringBuilder(HEADINGS);
        for (int i = 0; i < sites; i++) {
            lines.append("bord-").append(i).append(";Bord;bedrijventerrein;Flevoland;Almere;52,37;5,22;gemeente;").append(megawatts).append("\r\n");
        }
        new ImportTrial(application, "sites").run(Files.writeString(folder.resolve("bord.csv"), lines), added);
    }

    /** How the imported sites meet a need of 600 MW. */
    private List<Verdict> verdicts(SupplyBoard.Supply supply) {
        Map<String, FormValues> request = Map.of("energy", FormValues.of(Map.of("demandMwMin", 600)));
        Comparison comparison = new Comparison(RequestNeeds.of(request), Set.of(), "bom", LocalDate.now(), rules.current().weights(request.keySet()),
                rules.current().proximity());
        return comparison.compare(supply.places().stream().filter(SupplyBoardIT::isImported).toList(), 9).best().stream().map(RankedSite::verdict).toList();
    }

    private static boolean isImported(Place place) {
        return place.code().startsWith("bord-");
    }
}
