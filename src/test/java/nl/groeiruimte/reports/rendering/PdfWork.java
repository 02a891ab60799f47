package nl.groeiruimte.reports.rendering;

import nl.groeiruimte.reports.document.ReportDocument;

/** The PDF of a report without its page, for the benchmark. */
public final class PdfWork {

    private final ReportDocument document = SampleDocument.last();
    private final Publication publication = Pages.publication();

    /** The Dutch file of a final report: four years, every kind of chart, 23 tables. */
    public byte[] pdf() {
        return publication.render(document, FileFormat.PDF, Pages.DUTCH);
    }

    public static void main(String[] args) {
        System.out.println(new PdfWork().pdf().length);
    }
}
