package nl.groeiruimte.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.platform.pdf.Letters;
import nl.groeiruimte.reference.DomainLists;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A text that a report prints for good tells before that which of its signs paper cannot show. */
class PrintedTextsTest {

    private static final Form CORRECTION = new FormCatalogue(
                    new PathMatchingResourcePatternResolver(), "classpath*:forms/*.form", new DomainLists())
            .form("correct-report");

    @Test
    void reasonWithSignsThatPaperCannotShowIsReadAgainFirst() {
        FormResult asked = judged("Cijfers van 北京 telden dubbel ☐", false);
        assertThat(asked.errors()).containsExactly(FieldError.of("reason", "form.error.no-letters", "北 京"));
        assertThat(CORRECTION.view(Options.none(), Locale.ENGLISH).show(asked).asksToCheckTexts())
                .isTrue();

        assertThat(judged("Cijfers van 北京 telden dubbel", true).ok()).isTrue();
        assertThat(judged("Cijfers van Peking telden dubbel: 60 m² – ☐", false).ok())
                .isTrue();
        assertThat(judged("", false).errors())
                .extracting(FieldError::messageKey)
                .containsExactly("form.error.required");
    }

    private static FormResult judged(String reason, boolean readAgain) {
        FormResult read =
                CORRECTION.read(Map.of("reason", List.of(reason)), Options.none(), LocalDate.of(2026, 11, 28));
        return CORRECTION.printing(read, text -> Letters.missing(List.of(text)), readAgain);
    }
}
