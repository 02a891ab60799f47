package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ADMINISTRATOR;
import static nl.groeiruimte.confidentiality.Principal.ASKED;
import static nl.groeiruimte.confidentiality.Principal.COORDINATING_MEMBER;
import static nl.groeiruimte.confidentiality.Principal.DISCLOSED;
import static nl.groeiruimte.confidentiality.Principal.EXPIRED;
import static nl.groeiruimte.confidentiality.Principal.ORIGIN;
import static nl.groeiruimte.confidentiality.Principal.OTHER_PARTNER;
import static nl.groeiruimte.confidentiality.Principal.PARTNER;
import static nl.groeiruimte.confidentiality.Principal.REVOKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.groeiruimte.support.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever gets something of a case gets that and no more. */
@IntegrationTest
class SharedInPartIT {

    private static final int COLUMN_OF_DISCLOSURES = 5;

    @Autowired
    private ApplicationContext application;

    private World world;

    @BeforeEach
    void meet() {
        world = World.of(application);
    }

    @Test
    void partnerSeesTheQuestionAndTheProfileOnlyIfTheCaseLeadSharedIt() {
        CaseLife life = world.spareLife();
        life.acts(
                ORIGIN,
                "ask-partner",
                "partner",
                OTHER_PARTNER.agency,
                "topic",
                "talent",
                "question",
                life.company.text("questionAlone", ORIGIN, OTHER_PARTNER));

        assertThat(seen(PARTNER, life)).isEqualTo(life.company.words("partnerQuestion", "profileMakes"));
        assertThat(seen(OTHER_PARTNER, life)).isEqualTo(life.company.words("questionAlone"));
    }

    /**
     * Two regions know the company and offer a site; after the end it is only still open to the one that it moves to.
     */
    @Test
    void companyStaysOpenToTheRegionThatItMovesToAndClosesToTheOther() {
        CaseLife life = Journey.disclosedTo(REVOKED, Journey.disclosedTo(DISCLOSED, world.spareLife()));
        for (Principal region : List.of(DISCLOSED, REVOKED)) {
            life.does(
                    region,
                    "make-proposition",
                    "answer",
                    "offer",
                    "site",
                    siteOf(region),
                    "availableFrom",
                    CaseLife.day(300));
        }
        for (Principal region : List.of(ASKED, EXPIRED)) {
            life.does(region, "make-proposition", "answer", "decline", "declineReason", "no-space");
        }
        assertThat(opens(REVOKED, life)).isTrue();
        Journey.realised(life);
        assertThat(opens(DISCLOSED, life)).isTrue();
        assertThat(opens(REVOKED, life)).isFalse();

        Journey.learned(life);
        assertThat(opens(DISCLOSED, life)).isTrue();
        assertThat(opens(REVOKED, life)).isFalse();
        assertThat(world.as(ORIGIN).get("/cases/" + life.id + "?tab=ledger").text())
                .contains("afgelopen: de casus is gesloten", "mag het bedrijf zien");
        assertThat(world.as(REVOKED).get("/cases/" + life.id).text())
                .contains("Het bedrijf koos op", "Waar het bedrijf op lette: stroom");

        life.acts(
                ORIGIN,
                "revoke-disclosure",
                "disclosure",
                Journey.disclosure(DISCLOSED, life),
                "reason",
                life.company.text("revocation", ORIGIN, DISCLOSED));
        assertThat(opens(DISCLOSED, life)).isFalse();
    }

    private boolean opens(Principal region, CaseLife life) {
        return world.as(region)
                .post("/cases/" + life.id + "/identity", Ask.fields(), life.company.secrets())
                .holdsSecrets();
    }

    private static String siteOf(Principal region) {
        return Backdoor.text(
                "select code from groeiruimte.site where agency = ? and withdrawn_on is null order by code limit 1",
                region.agency);
    }

    @Test
    void reportOfRightsCountsTheDisclosuresInForceAndNamesNone() {
        long before = disclosuresOf(DISCLOSED);
        CaseLife life = Journey.disclosedTo(REVOKED, Journey.disclosedTo(DISCLOSED, world.spareLife()));

        assertThat(disclosuresOf(DISCLOSED)).isEqualTo(before + 1).isPositive();
        long ofTheOther = disclosuresOf(REVOKED);
        Journey.revokedFrom(REVOKED, life);
        assertThat(disclosuresOf(REVOKED)).isEqualTo(ofTheOther - 1);
        assertThat(world.as(ADMINISTRATOR).get("/administration/rights").found())
                .isEmpty();
    }

    @Test
    void whoCoordinatesAndWorksForAnAgencyHasTheCoordinatorsTasksInTheInboxToo() {
        String number = Backdoor.text("select case_number from groeiruimte.lead where id = ?", world.life.id);
        var inbox = world.as(COORDINATING_MEMBER)
                .get("/inbox?tab=all&text=" + number)
                .html();

        assertThat(inbox.select("td.main a").eachAttr("href")).contains(world.path("/tasks/{coordinator-task}"));
        assertThat(inbox.select("nav.tabs").text()).contains("Organisatie en coördinator");
        assertThat(world.as(DISCLOSED)
                        .get("/inbox?tab=all&text=" + number)
                        .html()
                        .select("td.main a")
                        .eachAttr("href"))
                .doesNotContain(world.path("/tasks/{coordinator-task}"));
    }

    /** All words of the case on all pages that somebody has of it. */
    private Set<Word> seen(Principal who, CaseLife life) {
        Set<Word> seen = new HashSet<>();
        for (String page : List.of(
                "?",
                "?tab=request",
                "?tab=financing",
                "?tab=propositions",
                "?tab=resolution",
                "?tab=process",
                "?tab=timeline",
                "?tab=notes",
                "?tab=partners",
                "?tab=company",
                "?tab=attachments",
                "?tab=ledger")) {
            seen.addAll(world.as(who).get("/cases/" + life.id + page).found());
        }
        seen.addAll(
                world.as(who).get("/tasks/" + life.task(who, "answer-partner")).found());
        seen.retainAll(life.company.words());
        return seen;
    }

    /**
     * What the report says of the region's member; its columns are name, agency, roles, last login, state, disclosures,
     * change.
     */
    private long disclosuresOf(Principal member) {
        world.as(ADMINISTRATOR).post("/administration/rights/read", Ask.fields());
        List<String> rows = world.as(ADMINISTRATOR)
                .get("/administration/rights/export.csv?role=taskforce&agency=" + member.agency)
                .text()
                .lines()
                .skip(1)
                .toList();
        assertThat(rows).as("members of " + member.agency).hasSize(1);
        return Long.parseLong(rows.get(0).split(";")[COLUMN_OF_DISCLOSURES]);
    }
}
