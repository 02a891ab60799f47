package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/** Checks one answer against the limits of its field. */
final class Rules {

    private static final Pattern KVK_NUMBER = Pattern.compile("[0-9]{8}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>.]+(?:\\.[^\\s@<>.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{7,18}");

    /** Begin of the keys of messages that ask for an answer. */
    static final String REQUIRED = "form.error.required";

    private static final int YEARS_AHEAD = 30;

    private static final Bilingual EURO = new Bilingual("euro", "euros");

    private final Options options;
    private final LocalDate today;

    Rules(Options options, LocalDate today) {
        this.options = options;
        this.today = today;
    }

    Options options() {
        return options;
    }

    /** The first thing that is wrong with the answer, beside these others. */
    Optional<FieldError> check(FormComponent field, Answer answer, Map<String, @Nullable Object> answers) {
        if (answer.error() != null) {
            return error(field, answer.error(), answer.args().toArray());
        }
        Object value = answer.value();
        if (value == null || Boolean.FALSE.equals(value)) {
            return field.isRequired() ? error(field, requiredMessage(field.kind())) : Optional.empty();
        }
        if (value instanceof BigDecimal number) {
            return number(field, number, field.input().limits().with(answers));
        }
        if (value instanceof LocalDate date) {
            return date(field, date);
        }
        if (field.kind().hasChoices()) {
            List<?> chosen = value instanceof List<?> many ? many : List.of(value);
            boolean known = chosen.stream()
                    .allMatch(one -> field.choice((String) one, options).isPresent());
            return known ? Optional.empty() : error(field, "form.error.option");
        }
        return value instanceof String text
                ? text(field, text, field.input().limits().with(answers))
                : Optional.empty();
    }

    private static String requiredMessage(Kind kind) {
        return switch (kind) {
            case CHECKBOX -> "form.error.required-tick";
            case CHECKLIST -> "form.error.required-choices";
            case RADIO, SELECT -> "form.error.required-choice";
            default -> REQUIRED;
        };
    }

    private Optional<FieldError> number(FormComponent field, BigDecimal number, Limits limits) {
        if (field.is(Format.YEAR)) {
            return year(field, number);
        }
        BigDecimal min = limits.min();
        BigDecimal max = limits.max();
        boolean tooLow = min != null && number.compareTo(min) < 0;
        boolean tooHigh = max != null && number.compareTo(max) > 0;
        Bilingual unit = field.is(Format.EUR) ? EURO : field.input().unit();
        if ((tooLow || tooHigh) && min != null && max != null) {
            return error(field, "form.error.between", min, max, unit);
        }
        if (min != null && tooLow) {
            return error(field, "form.error.min", min, unit);
        }
        if (max != null && tooHigh) {
            return error(field, "form.error.max", max, unit);
        }
        if (number.scale() > limits.decimalDigits()) {
            return error(field, "form.error.decimals-" + limits.decimalDigits());
        }
        return Optional.empty();
    }

    /** This year or one of those that people plan for. */
    private Optional<FieldError> year(FormComponent field, BigDecimal number) {
        BigInteger first = BigInteger.valueOf(today.getYear());
        BigInteger last = BigInteger.valueOf(today.getYear() + YEARS_AHEAD);
        boolean known = number.stripTrailingZeros().scale() <= 0
                && first.compareTo(number.toBigInteger()) <= 0
                && last.compareTo(number.toBigInteger()) >= 0;
        return known ? Optional.empty() : error(field, "form.error.year", first, last);
    }

    private Optional<FieldError> date(FormComponent field, LocalDate date) {
        if (field.is(Format.FUTURE) && !date.isAfter(today)) {
            return error(field, "form.error.future", today);
        }
        if (field.is(Format.PAST_OR_TODAY) && date.isAfter(today)) {
            return error(field, "form.error.past-or-today", today);
        }
        return Optional.empty();
    }

    private static Optional<FieldError> text(FormComponent field, String text, Limits limits) {
        int length = TypedText.length(text);
        if (length > limits.maxLength()) {
            return error(
                    field, "form.error.too-long", BigDecimal.valueOf(limits.maxLength()), BigDecimal.valueOf(length));
        }
        if (length < limits.minLength()) {
            return error(field, "form.error.too-short", BigDecimal.valueOf(limits.minLength()));
        }
        if (field.is(Format.KVK) && !KVK_NUMBER.matcher(text).matches()) {
            return error(field, "form.error.kvk");
        }
        if (field.is(Format.EMAIL) && !EMAIL.matcher(text).matches()) {
            return error(field, "form.error.email");
        }
        if (field.is(Format.PHONE) && !PHONE.matcher(text).matches()) {
            return error(field, "form.error.phone");
        }
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            return error(field, "form.error.pattern");
        }
        return Optional.empty();
    }

    private static Optional<FieldError> error(FormComponent field, String messageKey, Object... args) {
        return Optional.of(FieldError.of(field.key(), messageKey, args));
    }
}
