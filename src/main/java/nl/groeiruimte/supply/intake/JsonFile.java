package nl.groeiruimte.supply.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.groeiruimte.platform.text.Blank;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON file of any size token by token; what is nested too deep or longer than it should be ends it. */
public final class JsonFile {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    private final ImportSettings settings;
    private final JsonFactory factory;

    /** What reads the tokens. */
    public interface Use {

        void with(JsonParser json);
    }

    /** What reads the value of a property, at whose first token the parser stands. */
    public interface Property {

        /** Has to end at the value's last token. */
        void read(String name, JsonParser json);
    }

    /** Within the limits of the settings. */
    public JsonFile(ImportSettings settings) {
        this.settings = settings;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(settings.maxDepth())
                        .maxStringLength(settings.maxFieldSize())
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build())
                .build();
    }

    /**
     * Goes through the file from its first token to its end.
     *
     * @throws BrokenFile when it is no JSON, was cut off, or exceeds a limit; with the line
     */
    public void read(SentFile file, SentFile.Progress progress, Use use) throws IOException {
        try (InputStream in = file.open(progress);
                JsonParser json = factory.createParser(ObjectReadContext.empty(), in)) {
            try {
                json.nextToken();
                use.with(json);
                if (json.nextToken() != null) {
                    throw new BrokenFile(json.currentLocation().getLineNr(), "json");
                }
            } catch (StreamConstraintsException e) {
                boolean deep = json.streamReadContext().getNestingDepth() >= settings.maxDepth();
                throw new BrokenFile(
                        json.currentLocation().getLineNr(),
                        deep ? "too-deep" : "too-long-text",
                        Integer.toString(deep ? settings.maxDepth() : settings.maxFieldSize()));
            } catch (JacksonException e) {
                throw new BrokenFile(json.currentLocation().getLineNr(), "json");
            }
        }
    }

    /**
     * Goes through the properties of the object at whose beginning the parser stands; of anything else it skips all.
     */
    public static void properties(JsonParser json, Property use) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            use.read(name, json);
        }
    }

    /** Goes through the elements of the array at whose beginning the parser stands; of anything else it skips all. */
    public static void elements(JsonParser json, Use use) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            use.with(json);
        }
    }

    /** The texts and numbers among these properties of an object; what is empty or nested is left out. */
    public static Map<String, String> texts(JsonParser json, Set<String> names) {
        Map<String, String> texts = new HashMap<>();
        properties(json, (name, value) -> text(name, value, names, texts));
        return texts;
    }

    /** Puts the value of a property with one of these names among the texts, unless it is null, blank or nested. */
    public static void text(String name, JsonParser json, Set<String> names, Map<String, String> texts) {
        if (json.currentToken().isStructStart()) {
            json.skipChildren();
        } else if (names.contains(name) && json.currentToken() != JsonToken.VALUE_NULL && !Blank.is(json.getString())) {
            texts.put(name, Blank.strip(json.getString()));
        }
    }

    /** The line at which the parser stands, from one. */
    public static long line(JsonParser json) {
        return json.currentTokenLocation().getLineNr();
    }

    /** A number of at least zero, with a decimal point or comma, rounded to two decimals. */
    public static BigDecimal amount(String text, int most) {
        if (!text.matches("-?\\d{1,12}([.,]\\d{1,20})?([eE][+-]?\\d{1,2})?")) {
            throw new WrongCell("number");
        }
        BigDecimal amount = new BigDecimal(text.replace(',', '.'))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        if (amount.signum() < 0) {
            throw new WrongCell("negative");
        }
        if (amount.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw new WrongCell("out-of-range", "0", Integer.toString(most));
        }
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }
}
