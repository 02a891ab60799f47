package nl.groeiruimte.api.http;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/**
 * What can be wrong with a part of a request. Declared here once: its words, for programmers, are
 * {@code api.error.<code>} in {@code messages/api}. Forms say the same to people, in other words and sometimes finer;
 * those names of theirs that are not the code's own stand behind it.
 */
public enum ErrorCode {
    REQUIRED(List.of(), "required-choice", "required-choices", "source", "code-and-year", "one-end"),
    MUST_BE_TRUE(List.of(), "required-tick"),
    OPTION(List.of(Api.CODES + "/technologies")),
    CHOICE(List.of("open, watching, on-hold, closed")),
    TYPE_TEXT(List.of()),
    TYPE_NUMBER(List.of()),
    TYPE_BOOLEAN(List.of(), "type-flag"),
    TYPE_LIST(List.of()),
    OBJECT(List.of()),
    DATE(List.of(), "type-date"),
    DATE_UNKNOWN(List.of()),
    MOMENT(List.of()),
    FUTURE(List.of("2026-11-29")),
    PAST_OR_TODAY(List.of("2026-11-29")),
    LATEST(List.of("2026-12-28")),
    NUMBER(List.of(), "number-in-doubt"),
    WHOLE_NUMBER(List.of(), "decimals-0"),
    DECIMALS_1(List.of()),
    DECIMALS_2(List.of()),
    BETWEEN(List.of("0", "100000"), "year"),
    MIN(List.of("0")),
    MAX(List.of("100000")),
    TOO_LONG(List.of("200", "204")),
    TOO_SHORT(List.of("8")),
    KVK(List.of()),
    EMAIL(List.of()),
    PHONE(List.of()),
    PATTERN(List.of()),
    MAY_NAME_COMPANY(List.of()),
    NULL_CHARACTER(List.of()),
    UNKNOWN_FIELD(List.of()),
    UNKNOWN_PARAMETER(List.of()),
    REPEATED(List.of()),
    EVENT_TYPES(List.of()),
    WEBHOOK_ADDRESS(List.of()),
    DELIVERY(List.of()),
    TASK(List.of()),
    CURSOR(List.of()),
    IDEMPOTENCY_KEY(List.of()),
    IF_MATCH(List.of()),
    OTHER_REFERENCE(List.of()),
    FORMULA(List.of()),
    SHEET_ERROR(List.of(), "error"),
    HIDDEN_LINE(List.of()),
    TWICE(List.of("2")),
    REFERENCE_USED(List.of()),
    RANGE(List.of()),
    OWN_SITE(List.of()),
    SITE_REFERENCE(List.of()),
    PART_OF(List.of()),
    SAME_DAY(List.of()),
    REFERENCE(List.of()),
    CONTACT_KNOWN(List.of());

    private static final Map<String, ErrorCode> OF_FORMS = Arrays.stream(values())
            .flatMap(code ->
                    Stream.concat(Stream.of(code.code()), code.inForms.stream()).map(name -> Map.entry(name, code)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final String OF_NO_LIST = "option-of-no-list";

    private final List<String> example;
    private final List<String> inForms;

    ErrorCode(List<String> example, String... inForms) {
        this.example = example;
        this.inForms = List.of(inForms);
    }

    /** Such as {@code unknown-field}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Arguments for its words in an example. */
    public List<String> example() {
        return example;
    }

    /** The code for what a form calls so; the most general one for what no form of the API has. */
    static ErrorCode ofForm(String name) {
        return OF_FORMS.getOrDefault(name, PATTERN);
    }

    /** What is wrong, and what is expected; of a code whose list has no address, that the description has them. */
    public String words(List<?> args, Locale locale, MessageSource messages) {
        Function<Object, Object> written =
                arg -> arg instanceof BigDecimal number ? number.toPlainString() : String.valueOf(arg);
        return messages.getMessage(
                "api.error." + (this == OPTION && args.isEmpty() ? OF_NO_LIST : code()),
                args.stream().map(written).toArray(),
                locale);
    }
}
