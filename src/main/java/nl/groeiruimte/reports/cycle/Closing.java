package nl.groeiruimte.reports.cycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportDocument.Text;
import nl.groeiruimte.reports.versions.Freezer;
import nl.groeiruimte.reports.versions.FrozenVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Freezes a half-year's figures and texts, once, and corrects them by a next version. */
@Component
public class Closing {

    private static final Map<String, Bilingual> TITLES = Map.of(
            "ecosystem-coherence", new Bilingual("Samenhang van het ecosysteem", "Coherence of the ecosystem"),
            "learning-effects", new Bilingual("Wat is geleerd", "What was learned"),
            "conclusions", new Bilingual("Conclusies", "Conclusions"));

    private final HalfYears halfYears;
    private final ReportTexts texts;
    private final Freezer freezer;
    private final CurrentAsker asker;

    Closing(HalfYears halfYears, ReportTexts texts, Freezer freezer, CurrentAsker asker) {
        this.halfYears = halfYears;
        this.texts = texts;
        this.freezer = freezer;
        this.asker = asker;
    }

    /**
     * Freezes the first version.
     *
     * @throws IllegalStateException when the half-year was closed before
     */
    @Transactional
    public void close(HalfYear period) {
        freezer.close(period, texts(period));
        asker.asSystem(() -> halfYears.move(period, HalfYearState.State.CLOSED));
    }

    /**
     * Freezes a next version, of the cases and texts as they are now and for the same days.
     *
     * @return none when nothing differs from the version that there is
     */
    @Transactional
    public @Nullable FrozenVersion correct(HalfYear period, String reason) {
        return freezer.correct(period, texts(period), reason);
    }

    /** What a correction would say now, in the full edition. */
    @Transactional
    public ReportDocument corrected(HalfYear period) {
        return freezer.corrected(period, texts(period));
    }

    /** The texts as they would be frozen now, in the report's order; only what was written. */
    @Transactional(readOnly = true)
    public List<Text> texts(HalfYear period) {
        Map<String, ReportTexts.Text> written = texts.latest(period);
        return ReportTexts.CODES.stream()
                .map(written::get)
                .filter(text -> text != null && !Blank.is(text.body()))
                .map(text -> new Text(text.code(), Objects.requireNonNull(TITLES.get(text.code())), text.body()))
                .toList();
    }
}
