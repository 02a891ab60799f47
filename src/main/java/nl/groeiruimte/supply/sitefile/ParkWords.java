package nl.groeiruimte.supply.sitefile;

import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.platform.web.Words;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the national inventory says of a business park, in the reader's language. */
@Component
class ParkWords {

    private final MessageSource messages;
    private final Words words;

    ParkWords(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /** Such as "2024: bruto 34,2 ha, netto 28,1 ha"; the word for unknown without facts. */
    String words(String facts) {
        if (facts == null) {
            return message("supply.unknown");
        }
        JsonNode park = JsonMapper.shared().readTree(facts);
        List<String> parts = new ArrayList<>();
        for (String hectares : List.of("HA_BRUTO", "HA_NETTO", "HA_TOTTUIT")) {
            if (park.has(hectares)) {
                parts.add(message(
                        "supplyimport.ibis." + hectares,
                        words.amount(park.get(hectares).decimalValue(), "ha")));
            }
        }
        if (park.has("type")) {
            parts.add(park.get("type").asString());
        }
        return park.get("year").asInt() + ": " + String.join(", ", parts);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
