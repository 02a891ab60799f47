package nl.groeiruimte.platform.form;

import static nl.groeiruimte.platform.form.TestForms.OPTIONS;
import static nl.groeiruimte.platform.form.TestForms.TODAY;
import static nl.groeiruimte.platform.form.TestForms.errors;
import static nl.groeiruimte.platform.form.TestForms.posted;
import static nl.groeiruimte.platform.form.TestForms.read;
import static nl.groeiruimte.platform.form.TestForms.room;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.support.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormReadTest {

    @Test
    void answersBecomeTypedValues() {
        FormResult result = read("investment", "€ 1.500.000", "kinds", "space|energy", "kindNote", "Veel\r\nstroom");
        assertThat(result.errors()).isEmpty();
        FormValues values = result.values();
        assertThat(values.text("name")).hasValue("Voorbeeld BV");
        assertThat(values.number("floorArea")).hasValue(new BigDecimal("60000"));
        assertThat(values.number("investment")).hasValue(new BigDecimal("1500000"));
        assertThat(values.date("neededBy")).hasValue(LocalDate.of(2028, 3, 1));
        assertThat(values.list("kinds")).containsExactly("space", "energy");
        assertThat(values.text("kindNote")).hasValue("Veel\nstroom");
        assertThat(values.flag("consent")).isTrue();
    }

    /** So that every page and every system reads them in one order. */
    @Test
    void choicesAreKeptInTheOrderOfTheirListHoweverTheyAreSent() {
        assertThat(read("kinds", "energy|space").values().list("kinds")).containsExactly("space", "energy");
    }

    /** So that 2028 is not written as 2,028, and a year that is over or far off is told. */
    @Test
    void yearIsThisOneOrOneOfThoseThatPeoplePlanFor() {
        Form form = new FormParser("x.form", Map.of(), new ArrayList<>()).parse("""
                {"id": "x", "components": [{"type": "number", "key": "year", "label": "Jaar",
                    "properties": {"en.label": "Year", "format": "year"}}]}""");
        int now = TODAY.getYear();

        assertThat(errors(form.read(posted("year", "" + now), OPTIONS, TODAY))).isEmpty();
        assertThat(errors(form.read(posted("year", "" + (now + 30)), OPTIONS, TODAY)))
                .isEmpty();
        for (String wrong : List.of("" + (now - 1), "" + (now + 31), "-2", "999999999999")) {
            FormResult read = form.read(posted("year", wrong), OPTIONS, TODAY);
            assertThat(errors(read)).as(wrong).containsExactly("year form.error.year");
            assertThat(read.errors().get(0).args())
                    .containsExactly(BigInteger.valueOf(now), BigInteger.valueOf(now + 30));
        }
        PartView shown = form.view(OPTIONS, Locale.ENGLISH)
                .fill(FormValues.of(Map.of("year", now)))
                .parts()
                .get(0);
        assertThat(shown.value()).isEqualTo("" + now);
        assertThat(shown.readable()).isEqualTo("" + now);
    }

    @Test
    void allErrorsComeAtOnceInTheOrderOfTheForm() {
        assertThat(errors(room().read(Map.of(), OPTIONS, TODAY)))
                .containsExactly(
                        "name form.error.required",
                        "floorArea form.error.required",
                        "neededBy form.error.required",
                        "kinds form.error.required-choices",
                        "found form.error.required-choice",
                        "consent form.error.required-tick");
    }

    @Test
    void wordsThatGiveSomethingAwayAreToldTogetherWhoeverFoundThem() {
        TellingWord name = new TellingWord("Zwaluw", TellingWord.Why.NAME);
        TellingWord place = new TellingWord("Delft", TellingWord.Why.PLACE);
        TellingWord agency = new TellingWord("BOM", TellingWord.Why.AGENCY);

        FormResult result = room().also(
                        read("investment", "1"),
                        List.of(
                                TellingWord.error("name", List.of(name, place)),
                                TellingWord.error("kindNote", List.of(place)),
                                TellingWord.error("name", List.of(agency, name))));

        assertThat(result.errors())
                .containsExactly(
                        TellingWord.error("name", List.of(name, place, agency)),
                        TellingWord.error("kindNote", List.of(place)));
        Locale dutch = Locale.forLanguageTag("nl");
        assertThat(Messages.source()
                        .getMessage(room().messages(result.errors(), dutch).get(0), dutch))
                .endsWith("anders. Dit vertelt de lezer te veel: "
                        + "‘Zwaluw’ komt uit de naam; ‘Delft’ noemt de plaats; ‘BOM’ vertelt wie vraagt.");
    }

    @ParameterizedTest
    @EnumSource(TellingWord.Why.class)
    void whatAWordTellsIsSaidInBothLanguages(TellingWord.Why why) {
        List<TellingWord> words = List.of(new TellingWord("Delft", why));

        for (Locale language : List.of(Locale.forLanguageTag("nl"), Locale.ENGLISH)) {
            assertThat(Messages.source().getMessage(TellingWord.said(words), language))
                    .contains("‘Delft’ ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "floorArea,99,between",
        "floorArea,500.001,between",
        "floorArea,'100,5',decimals-0",
        "floorArea,veel,number",
        "power,'1,25',decimals-1",
        "power,-1,min",
        "years,31,max",
        "investment,'0,125',decimals-2",
        "neededBy,31-02-2027,date-unknown",
        "neededBy,morgen,date",
        "neededBy,1-3-28,date",
        "neededBy,01-10-2026,future",
        "neededBy,01-01-9999,date-unknown",
        "signedOn,2-10-2026,past-or-today",
        "kvk,1234567,kvk",
        "kvk,12345678a,kvk",
        "mail,naam,email",
        "code,AB1,too-short",
        "code,abcd,pattern",
        "kinds,space|water,option",
        "found,perhaps,option",
        "consent,false,required-tick",
        "name,'   ',required",
        "name,'\u00a0\u200b',required",
        "power,'1,250',number-in-doubt",
        "power,1.250 MW,number-in-doubt",
        "investment,12.500,number-in-doubt"
    })
    void everyLimitIsChecked(String key, String typed, String error) {
        assertThat(errors(read(key, typed))).containsExactly(key + " form.error." + error);
    }

    @ParameterizedTest
    @CsvSource({
        "neededBy,1-3-2028",
        "neededBy,2028-03-01",
        "neededBy,2-10-2026",
        "signedOn,01-10-2026",
        "signedOn,29-02-2024",
        "kvk,1234 5678",
        "mail,a.b@voorbeeld.nl",
        "code,AB12",
        "floorArea,100",
        "floorArea,500.000 m²",
        "power,'1,5'",
        "years,30 years"
    })
    void answersWithinTheLimitsAreTaken(String key, String typed) {
        assertThat(read(key, typed).errors()).isEmpty();
    }

    @Test
    void numberInDoubtNamesBothReadingsAndHowToWriteThem() {
        FormResult result = read("power", "1,250");

        assertThat(result.errors())
                .containsExactly(FieldError.of(
                        "power",
                        "form.error.number-in-doubt",
                        new BigInteger("1250"),
                        new BigDecimal("1.250"),
                        new BigDecimal("1.3")));
        assertThat(room().messages(result.errors(), Locale.forLanguageTag("nl"))
                        .get(0)
                        .arguments()
                        .subList(1, 4))
                .containsExactly("1250", "1,25", "1,3");
        assertThat(room().messages(result.errors(), Locale.ENGLISH)
                        .get(0)
                        .arguments()
                        .subList(1, 4))
                .containsExactly("1250", "1.25", "1.3");
    }

    @Test
    void textThatIsTooLongIsRefusedAndNotCut() {
        FormResult result = read("name", "é".repeat(41));
        assertThat(result.errors())
                .containsExactly(FieldError.of("name", "form.error.too-long", new BigDecimal(40), new BigDecimal(41)));
        assertThat(result.posted().get("name").get(0)).hasSize(41);
        assertThat(errors(read("kinds", "energy", "kindNote", "x".repeat(5001))))
                .containsExactly("kindNote form.error.too-long");
    }

    @Test
    void nothingTypedIsLost() {
        FormResult result = read("floorArea", "veel m²", "neededBy", "31-02-2027", "name", null);
        assertThat(result.ok()).isFalse();
        assertThat(result.posted())
                .containsEntry("floorArea", List.of("veel m²"))
                .containsEntry("neededBy", List.of("31-02-2027"));
        assertThat(room().read(result.posted(), OPTIONS, TODAY)).isEqualTo(result);
        assertThat(result.withoutErrors().posted()).isEqualTo(result.posted());
    }

    @Test
    void controlAndInvisibleCharactersAreTakenOut() {
        assertThat(read("name", "Voor\u0000be\u202eeld\u200b\nBV").values().text("name"))
                .hasValue("Voorbeeld BV");
        assertThat(read("kinds", "energy", "kindNote", "a\r\nb\rc\u0007")
                        .values()
                        .text("kindNote"))
                .hasValue("a\nb\nc");
    }

    @Test
    void otherNamesThanTheFormsAreIgnored() {
        FormResult result = read("_csrf", "secret", "admin", "true");
        assertThat(result.values().asMap()).doesNotContainKeys("_csrf", "admin");
        assertThat(result.posted()).doesNotContainKeys("_csrf", "admin");
    }

    @Test
    void hiddenFieldsAreNotRequired() {
        assertThat(read().errors()).isEmpty();
        assertThat(errors(read("found", "yes"))).containsExactly("site form.error.required-choice");
        assertThat(errors(read("kinds", "energy"))).containsExactly("kindNote form.error.required");
    }

    @Test
    void hiddenFieldsAreNotKept() {
        assertThat(read("site", "s1", "kindNote", "resten").values().asMap()).doesNotContainKeys("site", "kindNote");
    }

    @Test
    void answersOfHiddenFieldsDecideNothing() {
        assertThat(errors(read("found", "yes", "site", "other"))).containsExactly("siteName form.error.required");
        assertThat(read("found", "no", "site", "other").errors()).isEmpty();
    }

    @Test
    void mistakesInHiddenFieldsDoNotCount() {
        assertThat(read("site", "gone").errors()).isEmpty();
    }

    @Test
    void choiceThatIsNoLongerThereIsAnError() {
        assertThat(errors(read("found", "yes", "site", "gone"))).containsExactly("site form.error.option");
    }

    @Test
    void forgottenOptionsAreAMistakeOfTheProgrammer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> room().read(posted("found", "yes", "site", "s1"), Options.none(), TODAY))
                .withMessageContaining("sites");
    }

    @Test
    void errorsNeverRepeatWhatWasTyped() {
        FormResult result = read("kvk", "geheim", "mail", "geheim", "floorArea", "geheim", "found", "geheim");
        assertThat(result.errors()).hasSize(4);
        assertThat(result.errors().toString()).doesNotContain("geheim");
        assertThat(result.values().toString()).doesNotContain("Voorbeeld");
    }
}
