package nl.groeiruimte.cases.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CompanyIdentityTest {

    private static final String FUNCTION = "function groeiruimte.register_identity(";
    private static final Pattern TAKEN = Pattern.compile("identity ->> '(\\w+)'");

    /** The database passes over a key that it does not know; what stood there would be lost without a word. */
    @Test
    void everyPartOfACompanyIsSentByTheKeyThatTheDatabaseTakes() throws IOException {
        CompanyIdentity company = new CompanyIdentity(
                "1", "2", "3", "4", "5", "6", "7", new CompanyIdentity.Contact("8", "9", "10", "11"));

        List<String> sent = List.copyOf(JsonMapper.shared().valueToTree(company).propertyNames());

        assertThat(sent).hasSize(11).containsExactlyInAnyOrderElementsOf(taken());
    }

    @Test
    void nothingOfACompanyIsInItsDescription() {
        CompanyIdentity.Contact contact =
                new CompanyIdentity.Contact("Zwaan", "Kok", "zwaan@example.org", "0612345678");

        assertThat(new CompanyIdentity("Zwaan", "12345678", null, null, null, null, null, contact) + "" + contact)
                .doesNotContain("Zwaan", "Kok", "zwaan", "12345678", "0612345678");
    }

    private static List<String> taken() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            String newest = files.sorted(Comparator.comparing(Path::toString))
                    .map(CompanyIdentityTest::read)
                    .filter(text -> text.contains(FUNCTION))
                    .reduce((earlier, later) -> later)
                    .orElseThrow();
            int from = newest.indexOf(FUNCTION);
            String body = newest.substring(from, newest.indexOf("$$;", from));
            return TAKEN.matcher(body)
                    .results()
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
