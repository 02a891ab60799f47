package nl.groeiruimte.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorCodeTest {

    /** What only pages say: of files made of a text, and by which words it names a company. */
    private static final Set<String> OF_PAGES = Set.of("no-letters", "may-name-company-by");

    static Stream<String> whatFormsFind() {
        return ResourceBundle.getBundle("messages/form-errors").keySet().stream()
                .filter(key -> key.startsWith("form.error."))
                .map(key -> key.substring(key.lastIndexOf('.') + 1))
                .filter(name -> !OF_PAGES.contains(name))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("whatFormsFind")
    void whatAFormFindsHasACodeOfItsOwn(String name) {
        assertThat(ErrorCode.ofForm(name) == ErrorCode.PATTERN).isEqualTo(name.equals("pattern"));
    }
}
