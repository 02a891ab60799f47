package nl.groeiruimte.supply.intake;

import static org.assertj.core.api.Assertions.assertThat;

import nl.groeiruimte.support.Desk;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.PageSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files with instruments, as those who keep them send and fetch them. */
@IntegrationTest
class InstrumentFilesIT {

    private static final String NOOR = "investnl.noor";
    private static final String HEADINGS = "Code;Naam;Aanbieder;Soort;Niveau;Bedrag per bedrijf van (€);"
            + "Bedrag per bedrijf tot (€);Perioden om aan te vragen;Provincies;Bron\r\n";

    @LocalServerPort
    private int port;

    private Uploads uploads;
    private Desk desk;

    @BeforeEach
    void sessions() {
        desk = new Desk(port);
        uploads = new Uploads(desk);
    }

    @Test
    void confirmedTrialAddsAndChangesAndASecondRunChangesNothing() {
        String file = HEADINGS
                + "proefgarantie;Proefgarantie;Proefbank;garantie;landelijk;100.000;2.500.000;"
                + "01-02-2027 t/m 31-03-2027;Noord-Brabant, PV31;regeling\r\n"
                + "innovatiebox;;;;;;;doorlopend;;regeling\r\n";
        PageSession.Page trial = uploads.send(NOOR, "instruments", "instrumenten.csv", file);
        assertThat(Uploads.counts(trial))
                .containsEntry("Nieuw", "1")
                .containsEntry("Gewijzigd", "1")
                .containsEntry("Geweigerd", "0");
        assertThat(trial.html().select("main").text()).contains("Innovatiebox", "onbekend", "doorlopend");
        assertThat(desk.open(NOOR, "/supply/instruments/proefgarantie").status())
                .as("a trial adds nothing")
                .isEqualTo(404);

        assertThat(uploads.apply(NOOR, trial).html().select("main").text()).contains("Toegepast");
        assertThat(desk.open("bom.thijs", "/supply/instruments/proefgarantie")
                        .html()
                        .select("main")
                        .text())
                .contains("€ 100.000 tot € 2.500.000", "01-02-2027 t/m 31-03-2027", "Limburg", "regeling", "Noor");
        assertThat(Uploads.counts(uploads.send(NOOR, "instruments", "instrumenten.csv", file)))
                .containsEntry("Gelijk gebleven", "2");

        String own = desk.open(NOOR, "/supply/import/instruments.csv").body();
        assertThat(Uploads.counts(uploads.send(NOOR, "instruments", "eigen.csv", own)))
                .as("what is written and read again changes nothing")
                .containsEntry("Nieuw", "0")
                .containsEntry("Gewijzigd", "0")
                .containsEntry("Geweigerd", "0");
    }

    @Test
    void allThatIsWrongWithALineIsTold() {
        PageSession.Page trial = uploads.send(
                "horizon.mila",
                "instruments",
                "fout.csv",
                HEADINGS
                        + "wbso;WBSO;;;;;;;;regeling\r\n"
                        + ";Fonds;;cadeau;landelijk;5;1;31-03-2027 t/m 01-02-2027;Utopia;regeling\r\n"
                        + "onbekend-fonds;;Bank;;;;;;;regeling\r\n");
        assertThat(Uploads.counts(trial)).containsEntry("Geweigerd", "3").containsEntry("Nieuw", "0");
        assertThat(trial.html().select("main").text())
                .contains("houdt een ander bij", "Soort", "eindigt voordat zij begint", "Utopia", "Naam")
                .contains("Dit is minder dan 5");
    }
}
