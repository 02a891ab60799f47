package nl.groeiruimte.desk.casepage;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.cases.identity.IdentityLedger.Line;
import nl.groeiruimte.platform.spreadsheet.Sheet;
import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the ledger in words, on the page and in exports; templates use it as {@code @ledgerWords}. */
@Component("ledgerWords")
class LedgerWords {

    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");

    private final MessageSource messages;
    private final ReferenceLists lists;
    private final Words words;

    LedgerWords(MessageSource messages, ReferenceLists lists, Words words) {
        this.messages = messages;
        this.lists = lists;
        this.words = words;
    }

    /** Such as {@code opende de gegevens}. */
    public String did(Line line) {
        return message("code.ledger." + line.action());
    }

    /** What was shown; empty when nothing was. */
    public String what(Line line) {
        return line.what() == null ? "" : message("code.shown." + line.what());
    }

    /** On what ground, such as {@code onthuld tot 1 maart 2027}. */
    public String ground(Line line) {
        return line.until() == null
                ? message("code.ground." + line.ground())
                : message("code.ground." + line.ground() + "-until", words.longDate(line.until()));
    }

    /** Who it was. */
    public String who(Line line) {
        return line.name() == null ? message("case.ledger.nameless") : line.name();
    }

    /** The lines as a table, newest first. */
    Sheet sheet(String caseNumber, List<Line> lines) {
        List<String> headings = Arrays.stream(new String[] {"at", "who", "agency", "did", "what", "ground"})
                .map(column -> message("case.ledger.column." + column))
                .toList();
        return new Sheet(
                caseNumber,
                headings,
                lines.stream()
                        .map(line -> Arrays.<Object>asList(
                                LocalDateTime.ofInstant(line.at(), NETHERLANDS).withNano(0),
                                who(line),
                                lists.agencyName(line.agency()),
                                did(line),
                                what(line),
                                ground(line)))
                        .toList());
    }

    private String message(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, locale);
    }
}
