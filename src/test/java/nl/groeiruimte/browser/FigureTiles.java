package nl.groeiruimte.browser;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the figures as they stand on the page. */
final class FigureTiles {

    private FigureTiles() {
    }

    /** The counted figures by their name in the reader's language; amounts of money are left out. */
    static Map<String, Long> counts(Person reader) {
        reader.open("/figures");
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Locator tile : reader.page().locator(".figure").all()) {
            Locator value = tile.locator(".tile__value");
            if (value.count() > 0 && value.innerText().matches("[0-9.,]+")) {
                counts.put(tile.locator("h2").innerText(), Long.valueOf(value.innerText().replaceAll("\\D", "")));
            }
        }
        return counts;
    }
}
