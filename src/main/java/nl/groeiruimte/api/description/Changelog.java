package nl.groeiruimte.api.description;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What changed between versions of the API, as {@code api/changelog.json} has it in both languages. */
@Component
class Changelog {

    private static final String FILE = "api/changelog.json";

    private final List<Written> written;

    Changelog(JsonMapper json) {
        try (InputStream in = new ClassPathResource(FILE).getInputStream()) {
            written = json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version as the file has it. */
    record Written(String version, LocalDate releasedOn, List<Bilingual> changes) {}

    /** All versions. */
    @Schema(name = "Changelog")
    record Releases(
            @Schema(requiredMode = RequiredMode.REQUIRED) List<Release> items) {}

    /** A version in the reader's language. */
    @Schema(name = "Release")
    record Release(
            @Schema(example = "1.0.0", requiredMode = RequiredMode.REQUIRED)
            String version,

            @Schema(requiredMode = RequiredMode.REQUIRED) LocalDate releasedOn,
            @Schema(requiredMode = RequiredMode.REQUIRED) List<String> changes) {}

    /** All versions, the newest first. */
    Releases in(Locale locale) {
        return new Releases(written.stream()
                .map(one -> new Release(
                        one.version(),
                        one.releasedOn(),
                        one.changes().stream().map(change -> change.in(locale)).toList()))
                .toList());
    }
}
