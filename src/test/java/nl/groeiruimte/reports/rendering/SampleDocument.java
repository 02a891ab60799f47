package nl.groeiruimte.reports.rendering;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.document.CanonicalJson;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Line;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;
import nl.groeiruimte.reports.document.ReportTable;
import nl.groeiruimte.reports.document.Target;
import nl.groeiruimte.reports.document.Unit;
import nl.groeiruimte.reports.document.Value;

/**
 * A report with everything that is hard to show: long words, nothing, zeros, suppressed and large numbers, formulas as
 * text.
 */
final class SampleDocument {

    static final String LONG =
            "Vergunningverleningsprocedureoverschrijding en stikstofdepositieruimteverdelingssystematiek";
    static final String FORMULA = "=HYPERLINK(\"https://example.org\")";
    static final List<String> REGIONS = List.of(
            "nom",
            "oost-nl",
            "horizon",
            "rom-utrecht",
            "rom-inwest",
            "innovationquarter",
            "impuls-zeeland",
            "bom",
            "liof");
    private static final List<String> NAMES = List.of(
            "NOM",
            "Oost NL",
            "Horizon Flevoland",
            "ROM Utrecht Region",
            "ROM InWest",
            "InnovationQuarter",
            "Impuls Zeeland",
            "BOM",
            "LIOF");

    private SampleDocument() {}

    /** The shared edition of the first half of 2026, its second version. */
    static ReportDocument closed() {
        return document(
                Report.Edition.SHARED,
                2,
                Instant.parse("2026-07-03T12:30:00Z"),
                "Eén uitkomst was twee keer geteld.",
                18);
    }

    /** The version before it: one case fewer, and other conclusions. */
    static ReportDocument corrected() {
        ReportDocument document = document(Report.Edition.SHARED, 1, Instant.parse("2026-07-01T09:00:00Z"), null, 17);
        List<ReportDocument.Text> texts = new ArrayList<>(document.texts());
        texts.set(
                2, new ReportDocument.Text("conclusions", words("Conclusies", "Conclusions"), "Het experiment loopt."));
        return signed(new ReportDocument(document.report(), 1, document.closedAt(), null, List.copyOf(texts), null));
    }

    /** The shared edition of a year, with more conclusions than one page has room for. */
    static ReportDocument year() {
        ReportDocument half = closed();
        Report report = half.report();
        String paragraph = "De regio's vonden samen meer ruimte dan alleen. " + LONG
                + " bleef de grootste rem, en stroom was vaker de grens dan grond. ";
        return signed(new ReportDocument(
                new Report(
                        HalfYear.parse("2026-H2"),
                        report.edition(),
                        LocalDate.of(2026, 12, 31),
                        report.definitions(),
                        report.minimum(),
                        report.targets(),
                        report.lines(),
                        report.tables()),
                1,
                Instant.parse("2027-01-08T10:00:00Z"),
                null,
                List.of(new ReportDocument.Text(
                        "conclusions", words("Conclusies", "Conclusions"), (paragraph.repeat(2) + "\n\n").repeat(4))),
                null));
    }

    /** The final report: four years, all half-years side by side, and three times the tables of a usual one. */
    static ReportDocument last() {
        ReportDocument half = closed();
        Report report = half.report();
        List<ReportTable> tables = new ArrayList<>(
                List.of(halfYears("leads-in-portfolio", Unit.COUNT), halfYears("retained-investment", Unit.EUR)));
        for (String copy : List.of("", "-2", "-3")) {
            report.tables()
                    .forEach(table -> tables.add(new ReportTable(
                            table.code() + copy, table.title(), table.definition(), table.columns(), table.rows())));
        }
        List<Line> lines = report.lines().stream()
                .map(line -> new Line(
                        line.target(),
                        IntStream.range(0, 48)
                                .mapToObj(i -> {
                                    LocalDate first = LocalDate.of(2025, 1, 1).plusMonths(i);
                                    Line.Point point = line.points().get(Math.min(i, 17));
                                    // Of amounts the shared edition tells those of half-years.
                                    boolean told = !line.target().equals("retained-investment") || i % 6 == 5;
                                    return new Line.Point(
                                            first.withDayOfMonth(first.lengthOfMonth()),
                                            told ? point.realised() : Value.SUPPRESSED,
                                            point.proRata());
                                })
                                .toList()))
                .toList();
        List<Target> targets =
                report.targets().stream().map(SampleDocument::nearlyThere).toList();
        return signed(new ReportDocument(
                new Report(
                        HalfYear.LAST,
                        report.edition(),
                        LocalDate.of(2028, 12, 12),
                        report.definitions(),
                        report.minimum(),
                        targets,
                        lines,
                        tables),
                1,
                Instant.parse("2028-12-12T10:00:00Z"),
                null,
                half.texts(),
                null));
    }

    /** The outlook is what is there already; the leads are all there, the investment is not. */
    private static Target nearlyThere(Target target) {
        boolean given = target.forecast() != null && target.forecast().state() == Target.Forecast.State.GIVEN;
        Value actual = target.code().equals("leads-in-portfolio") ? Value.of(44) : target.actual();
        return !given
                ? target
                : new Target(
                        target.code(),
                        target.name(),
                        target.definition(),
                        target.unit(),
                        actual,
                        target.expected(),
                        target.previous(),
                        target.proRata(),
                        target.target(),
                        target.cases(),
                        new Target.Forecast(
                                Target.Forecast.State.GIVEN,
                                actual.number(),
                                actual.number(),
                                actual.number(),
                                target.forecast().basedOn(),
                                target.forecast().minimum()));
    }

    private static ReportTable halfYears(String target, Unit unit) {
        return table(
                "half-years-" + target,
                "Alle halfjaren: " + target,
                "All half-years: " + target,
                List.of(
                        column("half-year", "Halfjaar", Unit.TEXT),
                        column("realised", "Gerealiseerd", unit),
                        column("pro-rata", "Pro rata", unit),
                        column("until", "Geteld tot en met", Unit.TEXT)),
                IntStream.range(0, 8)
                        .mapToObj(i -> row(
                                2025 + i / 2 + "-H" + (1 + i % 2),
                                text("halfjaar " + i, "half-year " + i),
                                i == 5 ? Value.NONE : Value.of(new BigDecimal("1004200000")),
                                i == 5 ? Value.NONE : Value.of(new BigDecimal("1500000000")),
                                i == 5
                                        ? text("niet gesloten", "not closed")
                                        : text("30 juni 2025 (versie 2)", "30 June 2025 (version 2)")))
                        .toList());
    }

    /** The full edition while the half-year is still open. */
    static ReportDocument open() {
        return document(Report.Edition.FULL, 0, null, null, 18);
    }

    static Bilingual words(String nl, String en) {
        return new Bilingual(nl, en);
    }

    private static Value text(String nl, String en) {
        return Value.of(new Bilingual(nl, en));
    }

    private static ReportDocument document(
            Report.Edition edition, int version, Instant closedAt, String reason, int leads) {
        LocalDate until = LocalDate.of(2026, 6, 30);
        Report report = new Report(
                HalfYear.parse("2026-H1"),
                edition,
                until,
                "1.0",
                3,
                targets(leads),
                lines(leads, until),
                tables(edition));
        List<ReportDocument.Text> texts = List.of(
                new ReportDocument.Text(
                        "ecosystem-coherence",
                        words("Samenhang", "Coherence"),
                        "De brandpunten kennen elkaar nu.\n\n- Zes keer was een propositie van twee regio's "
                                + "samen.\n- <b>Nog geen</b> vaste \"overlegtafel\" & geen agenda."),
                new ReportDocument.Text(
                        "learning-effects",
                        words("Leereffecten", "Learning effects"),
                        "Stroom is vaker de grens dan grond."),
                new ReportDocument.Text(
                        "conclusions",
                        words("Conclusies", "Conclusions"),
                        "Het experiment loopt voor op de lijn.\n\nDe grootste rem: " + LONG + "."));
        ReportDocument document = new ReportDocument(report, version, closedAt, reason, texts, null);
        return closedAt == null ? document : signed(document);
    }

    /** The same as editions to share are made now: growth by half-year, and no number of cases behind the outlook. */
    static ReportDocument tellingLess() {
        ReportDocument closed = closed();
        Report report = closed.report();
        List<Line> lines = report.lines().stream()
                .map(line -> new Line(
                        line.target(),
                        line.points().stream()
                                .filter(point -> point.day()
                                        .equals(HalfYear.of(point.day()).lastDay()))
                                .toList()))
                .toList();
        List<Target> targets = report.targets().stream()
                .map(target -> target.forecast() == null
                        ? target
                        : new Target(
                                target.code(),
                                target.name(),
                                target.definition(),
                                target.unit(),
                                target.actual(),
                                target.expected(),
                                target.previous(),
                                target.proRata(),
                                target.target(),
                                target.cases(),
                                new Target.Forecast(
                                        target.forecast().state(),
                                        target.forecast().low(),
                                        target.forecast().middle(),
                                        target.forecast().high(),
                                        null,
                                        target.forecast().minimum())))
                .toList();
        return signed(new ReportDocument(
                new Report(
                        report.period(),
                        report.edition(),
                        report.until(),
                        report.definitions(),
                        report.minimum(),
                        targets,
                        lines,
                        report.tables()),
                closed.version(),
                closed.closedAt(),
                closed.reason(),
                closed.texts(),
                null));
    }

    /** The same, with far more signals in one month than in the others. */
    static ReportDocument afterABurst() {
        ReportDocument closed = closed();
        Report report = closed.report();
        ReportTable outlook = table(
                ReportTable.FORECAST,
                "Hoe de vooruitblik is berekend",
                "How the outlook is computed",
                List.of(
                        column("target", "Doel", Unit.TEXT),
                        column(ReportTable.UNUSUAL_SIGNALS, "Signalen boven het gewone", Unit.COUNT)),
                List.of(row("leads-in-portfolio", text("Leads in portefeuille", "Leads in portfolio"), Value.of(890))));
        return signed(new ReportDocument(
                new Report(
                        report.period(),
                        report.edition(),
                        report.until(),
                        report.definitions(),
                        report.minimum(),
                        report.targets(),
                        report.lines(),
                        Stream.concat(report.tables().stream(), Stream.of(outlook))
                                .toList()),
                closed.version(),
                closed.closedAt(),
                closed.reason(),
                closed.texts(),
                null));
    }

    private static ReportDocument signed(ReportDocument document) {
        return new ReportDocument(
                document.report(),
                document.version(),
                document.closedAt(),
                document.reason(),
                document.texts(),
                CanonicalJson.checksum(document));
    }

    private static List<Target> targets(int leads) {
        return List.of(
                new Target(
                        "leads-in-portfolio",
                        words("Leads in portefeuille (gehad)", "Leads in portfolio (ever)"),
                        words(
                                "Elke lead die sinds 1 januari 2025 in de portefeuille is opgenomen.",
                                "Every lead accepted since 1 January 2025."),
                        Unit.COUNT,
                        Value.of(leads),
                        Value.of(6),
                        Value.of(12),
                        BigDecimal.valueOf(15),
                        BigDecimal.valueOf(40),
                        Value.of(leads),
                        new Target.Forecast(
                                Target.Forecast.State.GIVEN,
                                BigDecimal.valueOf(34),
                                BigDecimal.valueOf(43),
                                BigDecimal.valueOf(55),
                                31,
                                8)),
                new Target(
                        "cases-in-execution",
                        words(
                                "Case based aanpakken in uitvoering gebracht",
                                "Case-based approaches put into execution"),
                        words(
                                "Leads waarvan het bedrijf de uitgewerkte vraag bevestigde.",
                                "Leads whose request was confirmed."),
                        Unit.COUNT,
                        Value.of(11),
                        Value.of(3),
                        Value.of(11),
                        null,
                        BigDecimal.valueOf(24),
                        Value.of(11),
                        new Target.Forecast(
                                Target.Forecast.State.GIVEN,
                                BigDecimal.valueOf(20),
                                BigDecimal.valueOf(26),
                                BigDecimal.valueOf(31),
                                22,
                                8)),
                new Target(
                        "leads-other-region",
                        words("Leads in andere regio gerealiseerd", "Leads realised in another region"),
                        words("Leads die in een andere regio zijn gerealiseerd.", "Leads realised in another region."),
                        Unit.COUNT,
                        Value.of(0),
                        Value.of(2),
                        Value.NONE,
                        null,
                        BigDecimal.valueOf(12),
                        Value.of(0),
                        new Target.Forecast(Target.Forecast.State.TOO_FEW_CASES, null, null, null, 2, 8)),
                new Target(
                        "new-scale-ups",
                        words("Waarvan nieuwe scale-ups", "Of which new scale-ups"),
                        words(
                                "Die van daarnet waarin een start-up een scale-up werd.",
                                "Those in which a start-up became a scale-up."),
                        Unit.COUNT,
                        Value.SUPPRESSED,
                        Value.SUPPRESSED,
                        Value.SUPPRESSED,
                        null,
                        BigDecimal.valueOf(6),
                        Value.SUPPRESSED,
                        new Target.Forecast(Target.Forecast.State.SUPPRESSED, null, null, null, 0, 8)),
                new Target(
                        "retained-investment",
                        words(
                                "Behoud geïnvesteerd vermogen voor Nederland",
                                "Invested capital retained for the Netherlands"),
                        words(
                                "Kapitaal dat anders niet in Nederland was geïnvesteerd.",
                                "Capital otherwise not invested in the Netherlands."),
                        Unit.EUR,
                        Value.of(new BigDecimal("412345678.90")),
                        Value.of(new BigDecimal("250000000.00")),
                        Value.of(new BigDecimal("450000000.00")),
                        null,
                        new BigDecimal("1500000000.00"),
                        Value.of(5),
                        new Target.Forecast(
                                Target.Forecast.State.GIVEN,
                                new BigDecimal("900000000.00"),
                                new BigDecimal("1400000000.00"),
                                new BigDecimal("2100000000.00"),
                                12,
                                8)),
                described(
                        "ecosystem-coherence",
                        "Mate van één samenhangend deeptech-ecosysteem van brandpunten",
                        "Degree of one coherent deeptech ecosystem of hotspots"),
                described("learning-effects", "Leereffecten van het experiment", "Learning effects of the experiment"));
    }

    private static Target described(String code, String nl, String en) {
        return new Target(
                code,
                words(nl, en),
                words("De coördinator beschrijft dit.", "The coordinator describes this."),
                Unit.TEXT,
                Value.NONE,
                Value.NONE,
                Value.NONE,
                null,
                null,
                Value.NONE,
                null);
    }

    private static List<Line> lines(int leads, LocalDate until) {
        return List.of(
                line("leads-in-portfolio", until, i -> Value.of(leads * (i + 1L) / 18), true),
                line("cases-in-execution", until, i -> Value.of(11L * (i + 1) / 18), false),
                line("leads-other-region", until, i -> Value.of(0), false),
                line("new-scale-ups", until, i -> Value.SUPPRESSED, false),
                line(
                        "retained-investment",
                        until,
                        i -> Value.of(new BigDecimal("412345678.90")
                                .multiply(BigDecimal.valueOf(i + 1))
                                .divide(BigDecimal.valueOf(18), 2, RoundingMode.HALF_UP)),
                        false));
    }

    private static Line line(String target, LocalDate until, IntFunction<Value> value, boolean proRata) {
        return new Line(
                target,
                IntStream.range(0, 18)
                        .mapToObj(i -> {
                            LocalDate first = LocalDate.of(2025, 1, 1).plusMonths(i);
                            return new Line.Point(
                                    first.withDayOfMonth(first.lengthOfMonth()),
                                    value.apply(i),
                                    proRata ? BigDecimal.valueOf(40L * (i + 1) / 48) : null);
                        })
                        .toList());
    }

    private static List<ReportTable> tables(Report.Edition edition) {
        Value few = edition == Report.Edition.SHARED ? Value.SUPPRESSED : Value.of(1);
        return List.of(
                table(
                        "lead-time-per-phase",
                        "Doorlooptijd per fase",
                        "Lead time per phase",
                        List.of(
                                column("phase", "Fase", Unit.TEXT),
                                column("median", "Mediaan", Unit.DAYS),
                                column("lower-quartile", "Onderste kwartiel", Unit.DAYS),
                                column("upper-quartile", "Bovenste kwartiel", Unit.DAYS),
                                column("cases", "Casussen", Unit.COUNT)),
                        List.of(
                                row(
                                        "signal",
                                        text("Signaal", "Signal"),
                                        Value.of(14),
                                        Value.of(6),
                                        Value.of(33),
                                        Value.of(31)),
                                row(
                                        "articulation",
                                        text("Vraagarticulatie", "Articulation"),
                                        Value.of(49),
                                        Value.of(30),
                                        Value.of(88),
                                        Value.of(22)),
                                row(
                                        "cross-region",
                                        text("Andere regio's: " + LONG, "Other regions"),
                                        Value.of(71),
                                        Value.of(40),
                                        Value.of(160),
                                        Value.of(9)),
                                row("resolution", text("Afronding", "Resolution"), few, few, few, few),
                                row(
                                        "learning",
                                        text("Leren", "Learning"),
                                        Value.NONE,
                                        Value.NONE,
                                        Value.NONE,
                                        Value.of(0)))),
                table(
                        "anticipation",
                        "Hoe vroeg het signaal komt",
                        "How early the signal comes",
                        List.of(
                                column("year", "Jaar van het signaal", Unit.TEXT),
                                column("median", "Mediaan", Unit.MONTHS),
                                column("lower-quartile", "Onderste kwartiel", Unit.MONTHS),
                                column("upper-quartile", "Bovenste kwartiel", Unit.MONTHS),
                                column("months", "Langste", Unit.MONTHS)),
                        List.of(
                                row(
                                        "2025",
                                        text("2025", "2025"),
                                        Value.of(new BigDecimal("19.5")),
                                        Value.of(new BigDecimal("-2.5")),
                                        Value.of(new BigDecimal("31")),
                                        Value.of(new BigDecimal("41.7"))),
                                row(
                                        "2026",
                                        text("2026", "2026"),
                                        Value.of(new BigDecimal("26")),
                                        Value.of(new BigDecimal("18.5")),
                                        Value.of(new BigDecimal("40")),
                                        Value.of(new BigDecimal("58.3"))))),
                table(
                        "bottlenecks",
                        "Knelpunten per regio en soort",
                        "Bottlenecks by region and kind",
                        List.of(
                                column("region", "Regio", Unit.TEXT),
                                column("space", "Ruimte", Unit.COUNT),
                                column("capital", "Kapitaal", Unit.COUNT),
                                column("talent", "Talent", Unit.COUNT),
                                column("housing-access", "Wonen en bereikbaarheid", Unit.COUNT),
                                column("energy", "Energie", Unit.COUNT)),
                        IntStream.range(0, REGIONS.size())
                                .mapToObj(i -> row(
                                        REGIONS.get(i),
                                        text(NAMES.get(i), NAMES.get(i)),
                                        Value.of(i),
                                        Value.of(0),
                                        i % 3 == 0 ? few : Value.of(3 + i % 2),
                                        Value.of(i == 7 ? 12 : 4),
                                        Value.of(12 - i)))
                                .toList()),
                table(
                        "flows-between-regions",
                        "Van regio naar regio",
                        "From region to region",
                        List.of(
                                column("flow", "Van en naar", Unit.TEXT),
                                column("cases", "Casussen", Unit.COUNT),
                                column("capital", "Vermogen", Unit.EUR)),
                        flows(few)),
                table(
                        "jobs",
                        "Banen",
                        "Jobs",
                        List.of(
                                column("what", "Soort", Unit.TEXT),
                                column("new", "Nieuw", Unit.COUNT),
                                column("retained", "Behouden", Unit.COUNT)),
                        List.of(row(
                                "all",
                                text("Alle gerealiseerde casussen", "All realised cases"),
                                Value.of(1240),
                                Value.of(60000)))),
                table(
                        "learning-themes",
                        "Wat er is geleerd, per thema",
                        "What was learned, by theme",
                        List.of(
                                column("theme", "Thema", Unit.TEXT),
                                column("example", "Voorbeeld", Unit.TEXT),
                                column("cases", "Casussen", Unit.COUNT)),
                        List.of(
                                row("energy", text(LONG, "Energy"), text(FORMULA, FORMULA), Value.of(4)),
                                row(
                                        "procedure",
                                        text("-2+3 cmd|' /C calc'!A0", "+31 6"),
                                        text("@SUM(A1)", "@SUM(A1)"),
                                        Value.of(0)))),
                table(
                        "no-dutch-proposition",
                        "Casussen zonder propositie uit Nederland",
                        "Cases with no Dutch proposition",
                        List.of(column("reason", "Waarom", Unit.TEXT), column("cases", "Casussen", Unit.COUNT)),
                        List.of()));
    }

    /** Enough to fill the map: there and back between many, and one that is not shown. */
    private static List<ReportTable.Row> flows(Value few) {
        List<ReportTable.Row> rows = new ArrayList<>();
        for (int from = 0; from < REGIONS.size(); from++) {
            for (int step : new int[] {1, 3}) {
                int to = (from + step) % REGIONS.size();
                rows.add(row(
                        REGIONS.get(from) + "/" + REGIONS.get(to),
                        text(NAMES.get(from) + " → " + NAMES.get(to), NAMES.get(from) + " → " + NAMES.get(to)),
                        from == 4 ? few : Value.of(3 + (from * 5 + step) % 11),
                        Value.of(new BigDecimal("1500000000.00"))));
            }
        }
        rows.add(row(
                "liof/bom", text("LIOF → BOM", "LIOF → BOM"), Value.of(4), Value.of(new BigDecimal("12500000.50"))));
        return rows;
    }

    private static ReportTable table(
            String code, String nl, String en, List<ReportTable.Column> columns, List<ReportTable.Row> rows) {
        return new ReportTable(
                code,
                words(nl, en),
                words("Wat hier wordt geteld, in één zin.", "What is counted here, in one sentence."),
                columns,
                rows);
    }

    private static ReportTable.Column column(String code, String title, Unit unit) {
        return new ReportTable.Column(code, words(title, title), unit);
    }

    private static ReportTable.Row row(String code, Value... values) {
        return new ReportTable.Row(code, List.of(values));
    }
}
