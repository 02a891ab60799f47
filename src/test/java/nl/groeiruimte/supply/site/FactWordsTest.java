package nl.groeiruimte.supply.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.DomainLists;
import nl.groeiruimte.supply.fact.AmountRange;
import nl.groeiruimte.supply.fact.FactChange;
import nl.groeiruimte.supply.fact.FactChoices;
import nl.groeiruimte.supply.fact.FactWords;
import nl.groeiruimte.supply.fact.Provenance;
import nl.groeiruimte.supply.fact.Upkeep;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FactWordsTest {

    private final Words words = mock();
    private final FactWords facts =
            new FactWords(Messages.source(), words, new FactChoices(Messages.source(), mock(), new DomainLists()));

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void bothEndsOfAPriceAreInEuros() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        when(words.number(BigDecimal.valueOf(95))).thenReturn("95");
        when(words.number(BigDecimal.valueOf(130))).thenReturn("130");

        assertThat(facts.value(Fact.RENT, new AmountRange(BigDecimal.valueOf(95), BigDecimal.valueOf(130))))
                .isEqualTo("€ 95 tot € 130 per m² per jaar");
        assertThat(facts.value(Fact.RENT, new AmountRange(BigDecimal.valueOf(95), null)))
                .isEqualTo("vanaf € 95 per m² per jaar");
    }

    @Test
    void changeOfASiteNamesAllThatBecameAnother() {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("nl"));
        Provenance plan = new Provenance("plan", LocalDate.of(2026, 5, 4), "Iris");
        SiteFacts before =
                SiteFacts.builder().known(Fact.DEMAND, BigDecimal.ONE).build();
        SiteFacts after = before.but()
                .known(Fact.DEMAND, BigDecimal.TEN)
                .expect(Fact.HALL_HEIGHT, BigDecimal.TEN, LocalDate.of(2028, 1, 1), plan)
                .build();

        assertThat(facts.changed(change(site("Oud", before), site("Nieuw", after))))
                .isEqualTo("Naam, Stroom, afname, Vrije hoogte hal (bron of verwachting)");
        assertThat(change(site("Oud", before), site("Oud", before)).nothing()).isTrue();
    }

    private static FactChange change(Site before, Site after) {
        return SiteHistory.change(Instant.EPOCH, "changed", "Iris", before, after);
    }

    private static Site site(String name, SiteFacts facts) {
        return new Site(
                "a",
                name,
                "campus",
                "bom",
                null,
                new Site.Place("Nijmegen", null, null, "PV25", null, 51.8, 5.8),
                List.of("photonics"),
                null,
                facts,
                Upkeep.NEW);
    }
}
