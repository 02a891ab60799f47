package nl.groeiruimte.lead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Draws code names such as {@code Kiekendief-waaier}: at random, so that nothing of the company can be read from them. */
@Component
class CodeNames {

    private static final int MANY_DRAWS = 5;

    private final List<String> first = words("first");
    private final List<String> second = words("second");
    private final SecureRandom random = new SecureRandom();

    /**
     * A code name that may be taken already.
     *
     * @param draw how often one was drawn for this case; late draws get a number, since the words then run out
     */
    String draw(int draw) {
        String name = StringUtils.capitalize(pick(first)) + "-" + pick(second);
        return draw < MANY_DRAWS ? name : name + "-" + (2 + random.nextInt(9998));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> words(String list) {
        try {
            return new ClassPathResource("code-names/" + list + ".txt").getContentAsString(StandardCharsets.UTF_8)
                    .lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
