package nl.groeiruimte.platform.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.Test;

class FormCatalogueTest {

    @Test
    void unknownComponentIsRefusedWithFileAndField() {
        assertThat(problems()).contains("bad.form: file: unknown component type 'filepicker'");
    }

    @Test
    void allProblemsOfAllFilesComeAtOnce() {
        assertThat(problems()).contains("bad.form: ", "misnamed.form: scan: ", "broken.form: form: is not JSON");
    }

    @Test
    void duplicateAndMissingKeysAndLabelsAreRefused() {
        assertThat(problems())
                .contains(
                        "bad.form: twice: duplicate key",
                        "bad.form: Zonder sleutel: has no key",
                        "bad.form: silent: has no label",
                        "misnamed.form: form: its id must be 'misnamed'");
    }

    @Test
    void choiceWithoutChoicesIsRefused() {
        assertThat(problems()).contains("bad.form: choice: needs either values or a valuesKey");
    }

    @Test
    void conditionThatIsNoFeelOrKnowsNoSuchFieldIsRefused() {
        assertThat(problems())
                .contains(
                        "bad.form: wrongFeel: conditional.hide is not valid FEEL",
                        "bad.form: typo: conditional.hide refers to 'twicee'");
    }

    @Test
    void whatTheServerWouldNotCheckIsRefused() {
        assertThat(problems())
                .contains(
                        "bad.form: moment: only subtype 'date'",
                        "bad.form: three: decimalDigits",
                        "bad.form: odd: format 'kvk' is unknown for a number",
                        "bad.form: odder: validate.even is not supported");
    }

    @Test
    void textWithoutEnglishIsRefused() {
        assertThat(problems()).contains("bad.form: dutch: has no English label");
    }

    @Test
    void folderWithoutFormsIsRefused() {
        assertThatExceptionOfType(FormFileException.class)
                .isThrownBy(() -> TestForms.catalogue("none"))
                .withMessageContaining("There is no form at");
    }

    @Test
    void formsAreFoundByTheNameOfTheirFile() {
        FormCatalogue catalogue = TestForms.catalogue("good");
        assertThat(catalogue.keys()).containsExactly("room");
        assertThat(catalogue.form("room").identityKeys()).containsExactly("name", "kvk");
        assertThat(catalogue.form("room").optionNames()).containsExactly("sites");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.form("nothing"))
                .withMessageContaining("nothing");
    }

    private static String problems() {
        return catchThrowable(() -> TestForms.catalogue("bad")).getMessage();
    }
}
