package nl.groeiruimte.reports.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** A frozen report keeps these words, so that they stay as they were. */
class SideBySideWordsTest {

    private final SideBySideWords words = new SideBySideWords(messages());

    @Test
    void definitionNamesTheTargetAsEachLanguageWritesIt() {
        Bilingual definition = words.definition(target(Unit.EUR, "1500000000"));

        assertThat(definition.nl())
                .isEqualTo("Het doel voor eind 2028 is €\u00a01.500.000.000. Elk halfjaar zoals het in zijn "
                        + "rapport is vastgezet,"
                        + " na een correctie in de nieuwste versie; het laatste zoals in dit rapport."
                        + " Een halfjaar dat niet is gesloten, heeft geen vastgezette cijfers.");
        assertThat(definition.en())
                .isEqualTo(
                        "The target for the end of 2028 is €\u00a01,500,000,000. Each half-year as it was frozen in its"
                                + " report, after a correction in the newest version; the last one as in this report."
                                + " A half-year that is not closed has no frozen figures.");
        assertThat(words.definition(target(Unit.COUNT, "40")).nl()).startsWith("Het doel voor eind 2028 is 40. Elk");
        assertThat(words.title(target(Unit.COUNT, "40")))
                .isEqualTo(new Bilingual("Alle halfjaren: Leads", "All half-years: Leads"));
    }

    @Test
    void onlyACorrectedReportSaysItsVersion() {
        LocalDate day = LocalDate.of(2027, 6, 30);

        assertThat(words.until(day, 1)).isEqualTo(new Bilingual("30 juni 2027", "30 June 2027"));
        assertThat(words.until(day, 3)).isEqualTo(new Bilingual("30 juni 2027 (versie 3)", "30 June 2027 (version 3)"));
    }

    private static Target target(Unit unit, String target) {
        return new Target(
                "leads",
                Bilingual.same("Leads"),
                Bilingual.NONE,
                unit,
                Value.NONE,
                Value.NONE,
                Value.NONE,
                null,
                new BigDecimal(target),
                Value.NONE,
                null);
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/reports");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
