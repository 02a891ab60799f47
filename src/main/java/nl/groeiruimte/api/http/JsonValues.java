package nl.groeiruimte.api.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads JSON as maps, lists, texts, truth values and numbers. A number is its value, whatever its spelling: 3, 3.0 and
 * 30e-1 are one. One with an exponent that no quantity has, which could not even be written out, is read as NaN.
 */
final class JsonValues extends ValueDeserializer<Object> {

    private static final int LARGEST_EXPONENT = 100;

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json, context);
            case START_ARRAY -> array(json, context);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(json.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getString();
        };
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        return null;
    }

    private Map<String, @Nullable Object> object(JsonParser json, DeserializationContext context) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            json.nextToken();
            values.put(name, deserialize(json, context));
        }
        return values;
    }

    private List<@Nullable Object> array(JsonParser json, DeserializationContext context) {
        List<@Nullable Object> values = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            values.add(deserialize(json, context));
        }
        return values;
    }

    static Number number(String written) {
        try {
            BigDecimal number = new BigDecimal(written).stripTrailingZeros();
            if (Math.abs((long) number.scale()) <= LARGEST_EXPONENT) {
                return number.scale() < 0 ? number.setScale(0) : number;
            }
        } catch (ArithmeticException | NumberFormatException exponentBeyondAll) {
            return Double.NaN;
        }
        return Double.NaN;
    }
}
