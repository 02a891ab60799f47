package nl.groeiruimte.supply.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.util.Locale;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class FactWordsTest {

    private final Words words = mock();
    private final FactWords facts = new FactWords(Messages.source(), words);

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
}
