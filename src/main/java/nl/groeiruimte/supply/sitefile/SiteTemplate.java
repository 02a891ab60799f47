package nl.groeiruimte.supply.sitefile;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.supply.intake.Cells;
import nl.groeiruimte.supply.site.AmountRange;
import nl.groeiruimte.supply.site.Fact;
import nl.groeiruimte.supply.site.FactUnit;
import nl.groeiruimte.supply.site.Knowledge;
import nl.groeiruimte.supply.site.Site;
import nl.groeiruimte.supply.site.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes the template, empty or with the sites of an agency: separated by semicolons, with a byte order mark, so that a
 * Dutch spreadsheet opens it as it is. What is written and read again changes nothing.
 */
@Component
class SiteTemplate {

    private static final int AT_ONCE = 1_000;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final SiteWords words;
    private final Sites sites;

    SiteTemplate(SiteWords words, Sites sites) {
        this.words = words;
        this.sites = sites;
    }

    void writeEmpty(OutputStream to, Locale locale) {
        write(to, locale, null);
    }

    void writeSitesOf(String agency, OutputStream to, Locale locale) {
        write(to, locale, agency);
    }

    private void write(OutputStream to, Locale locale, @Nullable String agency) {
        try (CsvWriter csv = begin(to, locale)) {
            csv.writeRecord(words.columns().stream()
                    .map(column -> words.heading(column, locale))
                    .toList());
            List<Site> some = agency == null ? List.of() : sites.ofAgency(agency, "", AT_ONCE);
            while (agency != null && !some.isEmpty()) {
                some.forEach(site -> csv.writeRecord(words.columns().stream()
                        .map(column -> cell(column, site, locale))
                        .toList()));
                some = sites.ofAgency(agency, some.get(some.size() - 1).code(), AT_ONCE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvWriter begin(OutputStream to, Locale locale) throws IOException {
        to.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        return CsvWriter.builder()
                .fieldSeparator(Bilingual.isEnglish(locale) ? ',' : ';')
                .build(to, StandardCharsets.UTF_8);
    }

    private @Nullable String cell(String column, Site site, Locale locale) {
        Site.Place place = site.place();
        return switch (column) {
            case "code" -> site.code();
            case "name" -> plain(site.name());
            case "kind" -> words.word("supply.kind.", site.kind(), locale);
            case "on" -> site.parent();
            case "province" -> place.province();
            case "municipality" -> plain(place.municipality());
            case "municipality-code" -> place.municipalityCode();
            case "municipality-year" ->
                place.municipalityYear() == null ? null : String.valueOf(place.municipalityYear());
            case "postcode" -> place.postcode();
            case "latitude" -> decimal(BigDecimal.valueOf(place.latitude()), locale);
            case "longitude" -> decimal(BigDecimal.valueOf(place.longitude()), locale);
            case "strengths" -> String.join(" | ", site.strengths());
            case "notes" -> site.notes() == null ? null : plain(site.notes());
            case "source" -> source(site, locale);
            default -> fact(column, site, locale);
        };
    }

    /** One for the whole line; a fact keeps its own as long as it is not changed. */
    private String source(Site site, Locale locale) {
        for (Fact fact : Fact.values()) {
            if (site.fact(fact) instanceof Knowledge.Known known
                    && known.provenance().source() != null) {
                return plain(known.provenance().source());
            }
            if (site.fact(fact) instanceof Knowledge.Expected expected
                    && expected.provenance().source() != null) {
                return plain(expected.provenance().source());
            }
        }
        return words.word("supplyimport.", "own-source", locale);
    }

    private @Nullable String fact(String column, Site site, Locale locale) {
        Fact fact = Fact.of(column);
        boolean least = fact == null && column.endsWith("-from");
        Fact of = fact == null ? Fact.existing(column.replaceFirst("-(from|to)$", "")) : fact;
        List<String> parts = new ArrayList<>();
        Object known = site.facts().known(of);
        String now = known == null ? null : value(of, least, known, locale);
        if (now != null) {
            parts.add(now);
        }
        for (Knowledge.Expected later : site.facts().expected(of)) {
            String value = value(of, least, later.value(), locale);
            if (value != null) {
                parts.add(value + " " + words.word("supplyimport.", "from-day", locale) + " "
                        + later.from().format(DAY));
            }
        }
        return parts.isEmpty() ? null : String.join(" | ", parts);
    }

    private @Nullable String value(Fact fact, boolean least, Object value, Locale locale) {
        return switch (fact.type()) {
            case NUMBER -> fact.unit() == FactUnit.YEAR ? value.toString() : decimal((BigDecimal) value, locale);
            case RANGE -> {
                BigDecimal end = least ? ((AmountRange) value).from() : ((AmountRange) value).to();
                yield end == null ? null : decimal(end, locale);
            }
            case DATE -> ((LocalDate) value).format(DAY);
            case YES_NO -> words.word("supply.", (Boolean) value ? "yes" : "no", locale);
            case CODE -> words.word("supply.value." + fact.key() + ".", (String) value, locale);
            case TEXT -> plain((String) value);
        };
    }

    private static String decimal(BigDecimal number, Locale locale) {
        String plain = number.toPlainString();
        return Bilingual.isEnglish(locale) ? plain : plain.replace('.', ',');
    }

    /** With an apostrophe where a spreadsheet would begin a formula; reading takes it away again. */
    private static String plain(String text) {
        return text != null && !text.isEmpty() && Cells.beginsFormula(text.charAt(0)) ? "'" + text : text;
    }
}
