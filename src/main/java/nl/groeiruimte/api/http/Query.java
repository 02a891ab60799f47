package nl.groeiruimte.api.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads the query parameters of a request; everything that is wrong with them comes at once. */
public final class Query {

    private static final int MAX_LIMIT = 100;
    private static final int DEFAULT_LIMIT = 25;
    private static final Pattern MOMENT =
            Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)");

    private final MultiValueMap<String, String> given;
    private final List<Fault> faults = new ArrayList<>();

    private Query(MultiValueMap<String, String> given) {
        this.given = given;
    }

    /**
     * @param known names of the parameters; any other is an error, since a filter with a slip of the pen would show too
     *     much
     */
    public static Query of(MultiValueMap<String, String> given, String... known) {
        Query query = new Query(given);
        given.forEach((name, values) -> {
            if (!Set.of(known).contains(name)) {
                boolean isName = name.matches("[A-Za-z]{1,40}");
                query.faults.add(Fault.ofParameter(isName ? name : "", ErrorCode.UNKNOWN_PARAMETER));
            } else if (values.size() > 1) {
                query.faults.add(Fault.ofParameter(name, ErrorCode.REPEATED));
            }
        });
        return query;
    }

    /** Refuses every parameter. */
    public static void none(MultiValueMap<String, String> given) {
        of(given).check();
    }

    /** What was wrong until now. */
    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** The parameters as they came. */
    public MultiValueMap<String, String> given() {
        return given;
    }

    /** One of these, named by its code. */
    public <T> @Nullable T one(String name, Stream<T> choices, Function<T, String> code) {
        List<T> all = choices.toList();
        return read(
                name,
                text -> all.stream()
                        .filter(choice -> code.apply(choice).equals(text))
                        .findFirst(),
                ErrorCode.CHOICE,
                all.stream().map(code).collect(Collectors.joining(", ")));
    }

    /** A day, as ISO 8601 writes it. */
    public @Nullable LocalDate date(String name) {
        return read(
                name,
                text -> {
                    try {
                        LocalDate date = LocalDate.parse(text);
                        return date.getYear() >= 1 && date.getYear() <= 9999 ? Optional.of(date) : Optional.empty();
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                },
                ErrorCode.DATE);
    }

    /** A moment, as RFC 3339 writes it. */
    public @Nullable Instant moment(String name) {
        return read(
                name,
                text -> {
                    try {
                        return MOMENT.matcher(text).matches()
                                ? Optional.of(OffsetDateTime.parse(text).toInstant())
                                : Optional.empty();
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                },
                ErrorCode.MOMENT);
    }

    /** How many a page may hold; the usual number when it is not said. */
    public int limit() {
        Integer limit = read(
                "limit",
                text -> number(text, 3).map(Long::intValue).filter(n -> n >= 1 && n <= MAX_LIMIT),
                ErrorCode.BETWEEN,
                1,
                MAX_LIMIT);
        return limit == null ? DEFAULT_LIMIT : limit;
    }

    /** A whole number between these, both included. */
    public @Nullable Long number(String name, long from, long to) {
        return read(name, text -> number(text, 19).filter(n -> n >= from && n <= to), ErrorCode.BETWEEN, from, to);
    }

    /** @return what it means, when it is given and right */
    public <T> @Nullable T read(String name, Function<String, Optional<T>> reader, ErrorCode code, Object... args) {
        String text = given.getFirst(name);
        if (text == null) {
            return null;
        }
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) {
            faults.add(Fault.ofParameter(name, code, args));
        }
        return value.orElse(null);
    }

    /** @throws ProblemException when anything was wrong */
    public void check() {
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    private static Optional<Long> number(String text, int digits) {
        try {
            return text.matches("[0-9]{1," + digits + "}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }
}
