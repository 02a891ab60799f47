package nl.groeiruimte.api.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NewLeadReaderTest {

    @Test
    void bodyHasAPlaceForEveryFieldOfTheFormAndForNothingElse() throws IOException {
        JsonNode form =
                JsonMapper.shared().readTree(new ClassPathResource("forms/register-signal.form").getInputStream());
        TreeSet<String> fields = new TreeSet<>(List.of("confirmedNotDuplicate", "confirmedTextsChecked"));
        keys(form).forEach(fields::add);

        List<String> placed = NewLeadReader.PLACES.values().stream()
                .map(BodyParts.Place::field)
                .filter(Objects::nonNull)
                .sorted()
                .toList();

        assertThat(placed).containsExactlyElementsOf(fields);
    }

    private static Stream<String> keys(JsonNode component) {
        Stream<String> own =
                component.has("key") ? Stream.of(component.get("key").asString()) : Stream.empty();
        return Stream.concat(own, component.path("components").valueStream().flatMap(NewLeadReaderTest::keys));
    }

    @Test
    void contactStandsInsideTheCompany() {
        assertThat(NewLeadReader.PLACES.get("/company/name").field()).isEqualTo("name");
        assertThat(NewLeadReader.PLACES.get("/company/contact/name").field()).isEqualTo("contactName");
        assertThat(NewLeadReader.PLACES.get("/company").field()).isNull();
    }
}
