package nl.groeiruimte.reports.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.dev.LocalFolder;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** A year for councils and partners. */
class FactsheetTest {

    @Test
    void onlyAYearForEverybodyBecomesAFactsheet() {
        assertThatThrownBy(() -> Pages.publication().factsheet(SampleDocument.closed(), Pages.DUTCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Pages.publication().factsheet(SampleDocument.open(), Pages.DUTCH))
                .isInstanceOf(IllegalArgumentException.class);
        Report year = SampleDocument.year().report();
        Report full = new Report(
                year.period(),
                Report.Edition.FULL,
                year.until(),
                year.definitions(),
                year.minimum(),
                year.targets(),
                year.lines(),
                year.tables());
        assertThatThrownBy(() -> Pages.publication()
                        .factsheet(new ReportDocument(full, 1, null, null, List.of(), null), Pages.DUTCH))
                .as("the full edition of a year")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void conclusionsThatAreTooLongEndAtASentenceAndSayWhereTheyGoOn() {
        String conclusions = Pages.publication()
                .factsheet(SampleDocument.year(), Pages.DUTCH)
                .conclusions();

        assertThat(conclusions)
                .startsWith("De regio's vonden samen")
                .endsWith(".\n\nLees verder in het jaarrapport.")
                .hasSizeLessThan(760);
        assertThat(SampleDocument.year().texts().get(0).body())
                .contains(conclusions
                        .substring(0, conclusions.indexOf("\n\nLees"))
                        .strip());
    }

    @Test
    void thePageSaysItInBothLanguages() throws Exception {
        for (Locale locale : List.of(Pages.DUTCH, Locale.ENGLISH)) {
            String drawn = Pages.draw(
                    "publication/factsheet",
                    "factsheet",
                    locale,
                    Map.of("view", Pages.publication().factsheet(SampleDocument.year(), locale)));
            Document page = Jsoup.parse(drawn);

            assertThat(page.text()).doesNotContain("??", "null");
            assertThat(page.select("li.figure")).hasSize(5);
            assertThat(page.select("svg.chart")).hasSize(1);
            assertThat(page.select("a[href]")).isEmpty();
            Path folder = LocalFolder.ofProject("target/publication");
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("factsheet-" + locale + ".html"), drawn, StandardCharsets.UTF_8);
        }
    }
}
