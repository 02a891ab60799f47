package nl.groeiruimte.browser;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** Reads the figures as they stand in the report of the half-year that is running. */
final class FigureTiles {

    private FigureTiles() {}

    /** The counted figures by their name in the reader's language; amounts of money are left out. */
    static Map<String, Long> counts(Person reader) {
        open(reader);
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Locator tile : reader.page().locator(".figure").all()) {
            Locator value = tile.locator(".tile__value");
            if (value.count() > 0 && value.innerText().matches("[0-9.,]+")) {
                counts.put(
                        tile.locator("h3").innerText(),
                        Long.valueOf(value.innerText().replaceAll("\\D", "")));
            }
        }
        if (counts.isEmpty()) {
            throw new IllegalStateException("the report shows no figure");
        }
        return counts;
    }

    /** Opens the report once it counts all that has happened. */
    static Person open(Person reader) {
        reader.open("/reports/now");
        Awaitility.await()
                .atMost(Chromium.PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    boolean behind = reader.page().locator(".page-intro strong").count() > 0;
                    if (behind) {
                        reader.page().reload();
                    }
                    return !behind;
                });
        return reader;
    }

    /** Opens the list of cases behind a target. */
    static void cases(Person reader, String target) {
        open(reader).page().locator("#" + target + " .tile__value a").click();
    }
}
