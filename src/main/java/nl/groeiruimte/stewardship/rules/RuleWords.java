package nl.groeiruimte.stewardship.rules;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.ScorePart;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says what stands in a decision table: its heads in the reader's language, and for codes the words of the lists that
 * they are of. A formula stays as it is written.
 */
@Component
class RuleWords {

    private static final Pattern CODE = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CODES = Pattern.compile("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*");
    private static final Pattern NOT = Pattern.compile("not\\((.*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[\\s*(\\d+)\\s*\\.\\.\\s*(\\d+)\\s*]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    /** Beginning of the message keys of a column's codes, by the column's name. */
    private static final Map<String, String> WORDS = Map.of(
            "kind", "kind.",
            "stage", "code.stage.",
            "verdict", "code.eligibility.",
            "reason", "code.eligibility-reason.");

    private static final List<String> SCORES =
            Stream.of(ScorePart.values()).map(ScorePart::code).toList();

    private final MessageSource messages;
    private final ReferenceLists lists;

    RuleWords(MessageSource messages, ReferenceLists lists) {
        this.messages = messages;
        this.lists = lists;
    }

    /** What a column is called: in Dutch as its author wrote it, in English as we call it where we know it. */
    public String head(RuleFile.Column column) {
        String words = SCORES.contains(column.name()) ? "matching.score." : "rules.column.";
        return Bilingual.isEnglish(locale()) ? known(words + column.name(), column.label()) : column.label();
    }

    /** The same of several, with commas between them. */
    public String heads(Iterable<RuleFile.Column> columns) {
        StringBuilder heads = new StringBuilder();
        columns.forEach(column -> heads.append(heads.isEmpty() ? "" : ", ").append(head(column)));
        return heads.toString();
    }

    /** What stands in a cell of a column. */
    public String cell(RuleFile.Column column, String text) {
        String cell = text.strip();
        Matcher not = NOT.matcher(cell);
        if (not.matches() && CODES.matcher(not.group(1).strip()).matches()) {
            return say("rules.cell.not", codes(column, not.group(1)));
        }
        if (CODES.matcher(cell).matches()) {
            return codes(column, cell);
        }
        Matcher range = RANGE.matcher(cell);
        if (range.matches()) {
            return say("rules.cell.range", range.group(1), range.group(2));
        }
        if (cell.equals("true") || cell.equals("false")) {
            return say(cell.equals("true") ? "form.yes" : "form.no");
        }
        return NUMBER.matcher(cell).matches()
                ? NumberFormat.getInstance(Bilingual.notation(locale())).format(new BigDecimal(cell))
                : text;
    }

    private String codes(RuleFile.Column column, String cell) {
        Function<String, String> word = word(column.name());
        return CODE.matcher(cell)
                .results()
                .map(found -> word.apply(found.group(1)))
                .collect(Collectors.joining(", "));
    }

    private Function<String, String> word(String column) {
        if (column.equals("company") || column.equals("site")) {
            Map<String, String> names = lists.technologies().stream()
                    .collect(Collectors.toMap(Option::value, technology -> technology.label(locale())));
            return code -> names.getOrDefault(code, code);
        }
        String words = WORDS.get(column);
        return code -> words == null ? code : known(words + code, code);
    }

    private String known(String key, String otherwise) {
        return Objects.requireNonNullElse(messages.getMessage(key, null, otherwise, locale()), otherwise);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
