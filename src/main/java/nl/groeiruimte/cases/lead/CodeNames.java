package nl.groeiruimte.cases.lead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.DutchCapital;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Draws code names such as {@code Kiekendief-waaier}: at random, so that nothing of the company can be read from them.
 */
@Component
class CodeNames {

    private static final int OF_WORDS = 5;
    private static final int WITH_NUMBER = 4;

    private final List<String> first = words("first");
    private final List<String> second = words("second");
    private final SecureRandom random = new SecureRandom();

    /**
     * Code names for one of thousands of cases that start together. A name that one of them took keeps who draws the
     * same waiting until all have started; with a number hardly anybody draws the same.
     */
    List<String> drawAmongMany() {
        return Stream.generate(this::withNumber).limit(WITH_NUMBER).toList();
    }

    /**
     * Code names for one case, the best first; each may be taken already. The last get a number, for when the words run
     * out.
     */
    List<String> draw() {
        return Stream.concat(
                        Stream.generate(this::words).limit(OF_WORDS),
                        Stream.generate(this::withNumber).limit(WITH_NUMBER))
                .toList();
    }

    private String withNumber() {
        return words() + "-" + (2 + random.nextInt(9998));
    }

    private String words() {
        return DutchCapital.of(pick(first)) + "-" + pick(second);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String list) {
        try {
            return new ClassPathResource("code-names/" + list + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
