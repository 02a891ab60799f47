package nl.groeiruimte.cases.blindprofile;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.groeiruimte.cases.comparison.Band;
import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.platform.form.FormValues;
import nl.groeiruimte.platform.form.Option;
import nl.groeiruimte.platform.form.Options;
import nl.groeiruimte.platform.form.PartView;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says the needs that a blind profile tells in the words of the form in which they were worked out; templates use it
 * too.
 */
@Component("sharedNeeds")
public class SharedNeeds {

    private final FormCatalogue forms;
    private final MessageSource messages;

    SharedNeeds(FormCatalogue forms, MessageSource messages) {
        this.forms = forms;
        this.messages = messages;
    }

    /** The needs that a case lead can choose to tell. */
    List<Option> options(List<SharedNeed> needs) {
        return needs.stream()
                .map(need -> new Option(need.field(), Bilingual.said(language -> line(need, language))))
                .toList();
    }

    private String line(SharedNeed need, Locale locale) {
        return label(need, locale) + ": " + value(need, locale);
    }

    /** What is needed, in the language of the request. */
    public String label(SharedNeed need) {
        return label(need, LocaleContextHolder.getLocale());
    }

    /** How much of it, or which. */
    public String value(SharedNeed need) {
        return value(need, LocaleContextHolder.getLocale());
    }

    private String label(SharedNeed need, Locale locale) {
        return part(need, locale).label();
    }

    private String value(SharedNeed need, Locale locale) {
        if (need.band() == null) {
            return part(need, locale).readable().replace("\n", ", ");
        }
        Band band = need.band();
        String unit = part(need, locale).unit();
        if (band.to() == null) {
            return say("case.band.open", locale, amount(band.from(), unit, locale));
        }
        String to = amount(band.to(), unit, locale);
        return band.from().signum() == 0
                ? say("case.band.below", locale, to)
                : say("case.band", locale, amount(band.from(), "", locale), to);
    }

    private String say(String key, Locale locale, Object... args) {
        return messages.getMessage(key, args, locale);
    }

    private static String amount(BigDecimal number, String unit, Locale locale) {
        String written = NumberFormat.getInstance(locale).format(number);
        return unit.isEmpty() ? written : written + "\u00a0" + unit;
    }

    private PartView part(SharedNeed need, Locale locale) {
        Object answer = need.text() != null
                ? need.text()
                : Shareable.several(need.field()) ? need.codes() : first(need.codes());
        FormValues values = need.band() != null ? FormValues.empty() : FormValues.of(Map.of(need.field(), answer));
        return all(forms.form("articulate-" + need.kind())
                        .view(Options.none(), locale)
                        .fill(values)
                        .parts())
                .filter(part -> need.field().equals(part.key()))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable String first(List<String> codes) {
        return codes.isEmpty() ? null : codes.get(0);
    }

    private static Stream<PartView> all(List<PartView> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part), all(part.children())));
    }
}
