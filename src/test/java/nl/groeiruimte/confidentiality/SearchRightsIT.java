package nl.groeiruimte.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.groeiruimte.support.IntegrationTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Each text of the prepared cases is a word of its own. Everybody searches for all of them, at the database, where the
 * application does not stand in between.
 */
@IntegrationTest
class SearchRightsIT {

    private static final String SEARCH = "select excerpt from groeiruimte.search(?, 100, 'nl', 0, 100)";
    /** What is looked up before the tables judge: a number of them would tell, too. */
    private static final String ENTRIES = "select about from groeiruimte.entries_with(?, 100)";

    private static final String PROFILE_SENT_TO = """
            select 1 from groeiruimte.inquiry i join groeiruimte.blind_profile p on p.id = i.profile_id
            where i.asked_agency = ? and position(? in p.makes) > 0 limit 1""";

    @Autowired
    private ApplicationContext application;

    private World world;

    @BeforeEach
    void allIsCopied() {
        world = World.of(application);
        world.everyKindOfCase();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(60))
                .until(() -> Backdoor.texts("select about from groeiruimte.search_due union all"
                                + " select l.id::text from groeiruimte.lead l left join groeiruimte.search_progress p"
                                + " on p.part = l.origin_agency where l.place > coalesce(p.done, 0)")
                        .isEmpty());
    }

    @Test
    void nobodyFindsATextThatIsNotForThem() {
        List<String> wrong = new ArrayList<>();
        Set<String> found = new TreeSet<>();
        try (ApplicationRole role = new ApplicationRole()) {
            for (DatabasePrincipal who : DatabasePrincipal.values()) {
                role.as(who);
                for (Word word : world.inspection.words()) {
                    boolean hit = role.run(SEARCH, word.text()).count() > 0;
                    boolean looked = role.run(ENTRIES, word.text()).count() > 0;
                    if ((hit || looked) && !mayRead(who, word) && !wasSentTo(who, word)) {
                        wrong.add(who.title + " found " + word);
                    }
                    if (hit) {
                        found.add(who.title + " " + word.field());
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(found)
                .as("so that this does not hold because nothing is found")
                .contains(
                        "origin externalReference",
                        "origin mendedNote",
                        "origin makesWhat",
                        "origin learned",
                        "asked question",
                        "partner partnerQuestion",
                        "origin errand",
                        "origin errandWord",
                        "asked errand",
                        "coordinator errand");
    }

    @Test
    void everybodyFindsTheCaseByItsNamesWhoKnowsOfIt() {
        String codeName = Backdoor.text("select code_name from groeiruimte.lead where id = ?", world.life.id);
        String number = Backdoor.text("select case_number from groeiruimte.lead where id = ?", world.life.id);
        Set<DatabasePrincipal> knowing = Set.of(
                DatabasePrincipal.ORIGIN,
                DatabasePrincipal.ASKED,
                DatabasePrincipal.DISCLOSED,
                DatabasePrincipal.PARTNER,
                DatabasePrincipal.COORDINATOR);
        try (ApplicationRole role = new ApplicationRole()) {
            for (DatabasePrincipal who : DatabasePrincipal.values()) {
                // An agency's system and ours search nothing, but see the case itself by its whole name.
                if (who == DatabasePrincipal.OWN_CLIENT || who == DatabasePrincipal.SYSTEM) {
                    continue;
                }
                role.as(who);
                for (String name : List.of(codeName, codeName.replace('-', ' '), codeName.toUpperCase(), number)) {
                    assertThat(role.run("select about from groeiruimte.search(?, 100, 'nl', 0, 100)", name))
                            .as(who.title + " looks for " + name)
                            .isEqualTo(new ApplicationRole.Outcome.Rows(
                                    knowing.contains(who) ? List.of(world.life.id.toString()) : List.of()));
                }
            }
        }
    }

    /** Other tests ask more regions about cases of their own. */
    private static boolean wasSentTo(DatabasePrincipal who, Word word) {
        return Backdoor.text(PROFILE_SENT_TO, who.agency, word.text()) != null;
    }

    private static boolean mayRead(DatabasePrincipal who, Word word) {
        return Stream.of(Principal.values())
                .filter(principal -> principal.name().equals(who.name()))
                .anyMatch(principal -> word.readers().contains(principal));
    }
}
