package nl.groeiruimte.cases.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactUnit;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is declared of a fact and of a measure is all that pages, files and scores need to know of it. */
class MeasureTest {

    static Stream<Locale> languages() {
        return Stream.of(Locale.forLanguageTag("nl"), Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFactHasANameAndWordsForItsCodes(Locale language) {
        for (Fact fact : Fact.values()) {
            assertThat(said("supply.fact." + fact.key(), language)).isNotBlank();
            fact.codes().forEach(code -> assertThat(said("supply.value." + fact.key() + "." + code, language))
                    .isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyUnitSaysWhatToFillInAndHowAnAmountIsCalled(Locale language) {
        for (FactUnit unit : FactUnit.values()) {
            assertThat(said("supply.unit-name." + unit.code(), language)).isNotBlank();
            if (unit.symbol() == null && unit != FactUnit.YEAR) {
                assertThat(said("supply.unit." + unit.code(), language)).contains("{0}");
                assertThat(said("supplyimport.unit." + unit.code(), language)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyMeasureIsANeedWithAName(Locale language) {
        for (Measure measure : Measure.values()) {
            assertThat(said("matching.need." + measure.key(), language)).isNotBlank();
            if (measure.unit().isStaff()) {
                assertThat(said("matching.asked." + measure.key(), language)).contains("{0");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Fact.class)
    void amountsHaveAUnitAndALimitAndWordsALimit(Fact fact) {
        boolean amount = fact.type() == FactType.NUMBER || fact.type() == FactType.RANGE;
        assertThat(fact.unit() != null).isEqualTo(amount);
        assertThat(fact.limit() != null).isEqualTo(amount || fact.type() == FactType.TEXT);
        assertThat(fact.codes().isEmpty()).isEqualTo(fact.type() != FactType.CODE);
    }

    /** The other parts are of the site as a whole: they know no measures. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyMeasureCountsInAPartOfTheScoreThatIsMadeOfMeasures(Measure measure) {
        assertThat(measure.part())
                .isIn(Set.of(
                        ScorePart.FACILITIES,
                        ScorePart.TALENT,
                        ScorePart.POWER,
                        ScorePart.ROOM,
                        ScorePart.TIMING,
                        ScorePart.PRICE));
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void valuesAreReadAsTheyAreWritten(Measure measure) {
        for (double value : new double[] {0, 1}) {
            assertThat(measure.value(measure.text(value))).isEqualTo(value);
        }
        assertThat(measure.value(null)).isNaN();
        assertThat(measure.text(Double.NaN)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m2",
                "m",
                "MW",
                "homes",
                "date",
                "iso-class",
                "environmental-category",
                "public-transport",
                "yes-no",
                "staff",
                "EUR",
                "jobs",
                "people"
            })
    void shortlistsOfAllRulesStandInUnitsThatAreStillRead(String code) {
        assertThat(NeedUnit.of(code).code()).isEqualTo(code);
    }

    @Test
    void unitThatNoRuleEverHadIsNotGuessed() {
        assertThatThrownBy(() -> NeedUnit.of("ells")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Measure.ENVIRONMENTAL_CATEGORY.value("7"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String said(String key, Locale language) {
        return Messages.source().getMessage(key, null, language);
    }
}
