package nl.groeiruimte.platform.form;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.platform.text.WrittenNumber;
import org.jspecify.annotations.Nullable;

/** Reads the texts that a browser posts. */
final class PostedReader {

    private PostedReader() {}

    /**
     * What was typed in the fields of this form, clean enough to show again; everything else that was posted is
     * ignored.
     */
    static Map<String, List<String>> typed(Form form, Map<String, List<String>> posted) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (FormComponent field : form.fields()) {
            List<String> texts = posted.get(field.key());
            if (texts != null) {
                // The page sends an empty answer with every list and box, so that nothing ticked is not the same as not
                // asked.
                boolean ticked = field.kind() == Kind.CHECKLIST || field.kind() == Kind.CHECKBOX;
                typed.put(
                        field.key(),
                        texts.stream()
                                .map(text -> clean(field, text))
                                .filter(text -> !ticked || !text.isEmpty())
                                .toList());
            }
        }
        return typed;
    }

    private static String clean(FormComponent field, @Nullable String text) {
        if (text == null) {
            return "";
        }
        return field.kind() == Kind.TEXTAREA ? TypedText.clean(text) : TypedText.line(text);
    }

    /** The answers by key, read from what {@link #typed} returned. */
    static Map<String, Answer> answers(Form form, Map<String, List<String>> typed) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (FormComponent field : form.fields()) {
            List<String> texts = typed.getOrDefault(field.key(), List.of()).stream()
                    .map(Blank::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            answers.put(field.key(), texts.isEmpty() ? Answer.NONE : answer(field, texts));
        }
        return answers;
    }

    private static Answer answer(FormComponent field, List<String> texts) {
        String text = texts.get(0);
        return switch (field.kind()) {
            case NUMBER -> number(field, text);
            case DATETIME ->
                Answer.orWrong(
                        Dates.read(text), Dates.looksLikeOne(text) ? "form.error.date-unknown" : "form.error.date");
            case CHECKBOX -> List.of("true", "on").contains(text) ? Answer.of(true) : Answer.NONE;
            case CHECKLIST -> Answer.of(texts.stream().distinct().toList());
            default -> Answer.of(field.input().format().tidy(text));
        };
    }

    private static Answer number(FormComponent field, String text) {
        int decimals = field.input().limits().decimalDigits();
        WrittenNumber written = WrittenNumber.read(
                        text,
                        decimals,
                        field.input().unit().nl(),
                        field.input().unit().en())
                .orElse(null);
        if (written == null) {
            return Answer.wrong("form.error.number");
        }
        BigDecimal otherwise = written.otherwise();
        if (otherwise != null) {
            return Answer.wrong(
                    "form.error.number-in-doubt",
                    written.number().toBigInteger(),
                    otherwise,
                    otherwise.setScale(decimals, RoundingMode.HALF_UP));
        }
        return Answer.orWrong(Numbers.tidy(written.number()), "form.error.number");
    }
}
