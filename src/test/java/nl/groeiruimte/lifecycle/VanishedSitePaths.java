package nl.groeiruimte.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.function.Predicate;
import nl.groeiruimte.desk.taskpage.DeskWork;
import nl.groeiruimte.supply.site.Sites;
import org.junit.jupiter.api.Test;

/** A site may leave the supply between its offer and the choice. */
interface VanishedSitePaths {

    String SITE = "almere-pampus";

    Cases cases();

    Sites sites();

    @Test
    default void offerOfASiteThatVanishedMeanwhileCountsAsNone() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon", "oost-nl")
                .does(Staff.of("horizon"), "make-proposition", Answers.offer(SITE));
        whileVanished(() -> lead.does(Staff.of("oost-nl"), "make-proposition", Answers.DECLINE)
                .waitsFor("cross-region")
                .runs("compute-shortlist")
                .waitsFor("cross-region", "select-regions@bom"));
    }

    @Test
    default void vanishedSiteCannotBeChosenAndNothingChanges() {
        LeadCase lead = Journey.asked(cases().signalled(), "horizon")
                .does(Staff.of("horizon"), "make-proposition", Answers.offer(SITE));
        UUID offer = lead.inquiry("horizon").id();
        whileVanished(() -> assertThat(lead.send(
                        Staff.CASE_LEAD,
                        "record-choice",
                        Answers.choose("choice", "proposition", "proposition", offer.toString())))
                .isInstanceOf(DeskWork.Sent.Wrong.class));

        lead.waitsFor("resolution", "record-choice@bom");
        assertThat(lead.lead().course().chosen()).isNull();
        Journey.choosesOffer(lead, "horizon").waitsFor("resolution", "follow-milestones@bom", "update-site@horizon");
    }

    private void whileVanished(Runnable work) {
        changed(sites()::withdraw);
        try {
            work.run();
        } finally {
            changed(sites()::restore);
        }
    }

    private void changed(Predicate<String> change) {
        assertThat(cases().staff.as(Staff.of("horizon"), () -> change.test(SITE)))
                .isTrue();
    }
}
