package nl.groeiruimte.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class TemplatesTest {

    private static final Set<String> FOR_NOBODY =
            Set.of("action=@{/report-check}", "action=@{/mail/stop/{secret}(secret=${secret})}");

    /** The page's own file decides it, not the layout; without, browsers fall back to the rules of the nineties. */
    @ParameterizedTest
    @MethodSource("pages")
    void everyPageSaysThatItIsHtml(Resource page) throws IOException {
        assertThat(page.getContentAsString(UTF_8)).startsWith("<!DOCTYPE html>");
    }

    /**
     * Only such forms get the token against forged requests, and the field that brings a late form back to its writer.
     * The check of a report, which changes nothing, and the link in a mail, whose secret says who may, are for people
     * without a session: they need neither.
     */
    @ParameterizedTest
    @MethodSource("templates")
    void everyFormThatPostsLetsTheServerWriteItsAddress(Resource template) throws IOException {
        assertThat(Jsoup.parse(template.getContentAsString(UTF_8)).select("form"))
                .allMatch(form -> form.hasAttr("method")
                        && !form.hasAttr("action")
                        && (form.hasAttr("th:action") || FOR_NOBODY.contains(form.attr("th:attr"))));
    }

    /**
     * It can be scrolled, hence has a name; as a landmark it would stand among the parts of the page, often under the
     * same name.
     */
    @ParameterizedTest
    @MethodSource("templates")
    void aTableThatScrollsIsNoLandmark(Resource template) throws IOException {
        assertThat(Jsoup.parse(template.getContentAsString(UTF_8)).select(".table-region"))
                .allMatch(region -> region.attr("role").equals("group") && region.hasAttr("tabindex"));
    }

    /** What it says in the languages, {@code MessagesTest} holds. */
    @Test
    void everyErrorHasAPageThatSaysWhatHappenedAndWhatToDo() throws IOException {
        Set<String> codes = IntStream.range(400, 600).mapToObj(ErrorPages::code).collect(Collectors.toSet());
        Properties words = new Properties();
        words.load(new ClassPathResource("messages/errors.properties").getInputStream());

        assertThat(codes)
                .contains("403", "404", "413", "429", "503", "4xx", "5xx")
                .allSatisfy(code -> {
                    assertThat(new ClassPathResource("templates/error/" + code + ".html").getContentAsString(UTF_8))
                            .contains("#{error." + code + ".title}", "code='" + code + "'");
                    for (String part : List.of("title", "happened", "kept", "next")) {
                        assertThat(words.getProperty("error." + code + "." + part))
                                .as(code)
                                .isNotBlank();
                    }
                });
    }

    @Test
    void thereArePages() throws IOException {
        assertThat(pages()).isNotEmpty();
    }

    static Stream<Resource> pages() throws IOException {
        return templates().filter(TemplatesTest::isPage);
    }

    static Stream<Resource> templates() throws IOException {
        return Stream.of(
                new PathMatchingResourcePatternResolver().getResources("file:src/main/resources/templates/**/*.html"));
    }

    private static boolean isPage(Resource template) {
        try {
            return template.getContentAsString(UTF_8).contains("layout :: page");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
