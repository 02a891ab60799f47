package nl.groeiruimte.supply.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.Limit;
import nl.groeiruimte.supply.site.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Numbers, dates and texts as spreadsheets write them. */
class CellsTest {

    private static final Limit ANY = new Limit(0, 100_000_000, 2);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1500|1500",
                "12,5|12.5",
                "12.5|12.5",
                "1.500.000|1500000",
                "1.234,50|1234.5",
                "1,234.50|1234.5",
                "€ 1 500|1500",
                "0.50|0.5",
                "2,50|2.5",
                "007|7"
            })
    void numbersAreReadInDutchAndInEnglishNotation(String text, String number) {
        assertThat(Cells.number(text, ANY)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,500", "1.500"})
    void pointOrCommaStandsBetweenThousandsWhereOnlyWholeNumbersAreAsked(String text) {
        assertThat(Cells.number(text, Fact.FLOOR_AREA.limit())).isEqualByComparingTo("1500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,500", "1.500"})
    void noFileMustLeaveThousandsInDoubt(String text) {
        wrong("ambiguous-number", () -> Cells.number(text, ANY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "veel|number",
                "1.2.3|number",
                "1,2,3|number",
                "12 MW|number",
                "-5|negative",
                "=1+1|formula",
                "+5|formula",
                "1e5|number",
                ",|number",
                "100000001|out-of-range",
                "1,2345|decimals"
            })
    void whatIsNoNumberIsTold(String text, String problem) {
        wrong(problem, () -> Cells.number(text, ANY));
    }

    @Test
    void daysAreWrittenDayFirstOrYearFirstAndExist() {
        assertThat(Cells.day("1-2-2029")).isEqualTo(Cells.day("2029-02-01")).isEqualTo(LocalDate.of(2029, 2, 1));
        for (String text : new String[] {"31-02-2029", "2029", "1-2-29", "01-02-1899", "morgen", "2029-13-01"}) {
            wrong("date", () -> Cells.day(text));
        }
    }

    @Test
    void degreesAreInTheNetherlandsAndTheirPointIsADecimalOne() {
        assertThat(Cells.degrees("51,823", 50, 54))
                .isEqualByComparingTo(Cells.degrees("51.823", 50, 54))
                .isEqualByComparingTo("51.823");
        wrong("degrees", () -> Cells.degrees("5.8", 50, 54));
        wrong("degrees", () -> Cells.degrees("51823", 50, 54));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+31", "-x", "@sum", "\tx", "＝x"})
    void textThatBeginsAFormulaIsRefusedUnlessWeWroteItOurselves(String text) {
        wrong("formula", () -> Cells.text(text, 100));
        assertThat(Cells.text("'" + text, 100)).isEqualTo(text);
    }

    /** Or what comes in by a file could not be kept by hand, and the other way round. */
    @Test
    void limitsAreThoseOfTheForm() throws IOException {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        collect(
                JsonMapper.shared()
                        .readTree(Files.readString(Path.of("forms/edit-site.form")))
                        .get("components"),
                fields);
        Arrays.stream(Fact.values())
                .filter(fact -> fact.type() == FactType.NUMBER || fact.type() == FactType.RANGE)
                .filter(fact -> fact != Fact.GRID_RELIEF_YEAR)
                .forEach(fact -> {
                    JsonNode field = fields.get(fact.field() + (fact.type() == FactType.RANGE ? "To" : ""));
                    assertThat(fact.limit())
                            .as(fact.key())
                            .isEqualTo(new Limit(
                                    field.get("validate").get("min").asInt(),
                                    field.get("validate").get("max").asInt(),
                                    field.get("decimalDigits").asInt()));
                });
    }

    private static void collect(JsonNode components, Map<String, JsonNode> fields) {
        for (JsonNode component : components) {
            if (component.has("components")) {
                collect(component.get("components"), fields);
            } else if (component.has("key")) {
                fields.put(component.get("key").asString(), component);
            }
        }
    }

    private static void wrong(String problem, Runnable read) {
        assertThatThrownBy(read::run).isInstanceOfSatisfying(WrongCell.class, e -> assertThat(
                        e.at(1, "x", "y").code())
                .isEqualTo(problem));
    }
}
