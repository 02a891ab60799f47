package nl.groeiruimte.reports.rendering;

import java.util.ArrayList;
import java.util.List;
import nl.groeiruimte.reports.document.HalfYear;
import nl.groeiruimte.reports.document.Report;
import nl.groeiruimte.reports.document.ReportDocument;

/** Makes one page of a year's report. */
final class Factsheets {

    private static final String CONCLUSIONS = "conclusions";
    private static final String LEADS = "leads-in-portfolio";
    /** So much fits beside the rest on one page of A4. */
    private static final int ROOM = 700;

    private Factsheets() {}

    /**
     * The page.
     *
     * @throws IllegalArgumentException when the document is not a year's, or not for everybody
     */
    static FactsheetView of(ReportDocument document, Wording wording) {
        Report report = document.report();
        if (report.edition() != Report.Edition.SHARED || report.period().kind() == HalfYear.Kind.HALF_YEAR) {
            throw new IllegalArgumentException("a factsheet is of a year, and of what is for everybody");
        }
        ReportViews views = new ReportViews(document, wording, key -> null);
        ReportView view = views.view();
        String year = Integer.toString(report.period().year());
        String kind = report.period().kind().name();
        return new FactsheetView(
                view.head(),
                wording.message("factsheet.title." + kind, year),
                wording.message("factsheet.intro." + kind),
                view.targets().stream().filter(TargetView::computed).toList(),
                view.growth().stream()
                        .filter(one -> one.code().equals(LEADS) && one.figure().drawn())
                        .findFirst()
                        .orElse(null),
                view.texts().stream()
                        .filter(text -> text.code().equals(CONCLUSIONS))
                        .map(text -> shortened(text.body(), wording.message("factsheet.more." + kind)))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(null),
                views.notes(false));
    }

    /** Whole paragraphs, or of a long first one whole sentences; it says so when there is more. */
    private static String shortened(String text, String more) {
        if (text.strip().length() <= ROOM) {
            return text.strip();
        }
        List<String> taken = new ArrayList<>();
        int length = 0;
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            length += paragraph.length() + 2;
            if (length > ROOM) {
                break;
            }
            taken.add(paragraph.strip());
        }
        if (taken.isEmpty()) {
            String begin = text.strip().substring(0, ROOM);
            int end = Math.max(begin.lastIndexOf(". "), Math.max(begin.lastIndexOf("! "), begin.lastIndexOf("? ")));
            taken.add(
                    end > 0
                            ? begin.substring(0, end + 1)
                            : begin.substring(0, Math.max(1, begin.lastIndexOf(' '))) + " …");
        }
        return String.join("\n\n", taken) + "\n\n" + more;
    }
}
