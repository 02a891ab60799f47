package nl.groeiruimte.desk.casewords;

import nl.groeiruimte.platform.web.Words;
import nl.groeiruimte.reference.ReferenceLists;
import nl.groeiruimte.support.Messages;

/** The words of verdicts for tests of pages and sheets that use them. */
public final class TestFitWords {

    private TestFitWords() {}

    public static FitWords of(ReferenceLists lists, Words words) {
        return new FitWords(Messages.source(), lists, needs(words), new GridWords(Messages.source(), words));
    }

    public static NeedWords needs(Words words) {
        return new NeedWords(Messages.source(), words);
    }

    public static SiteComparison comparison(Words words) {
        return new SiteComparison(needs(words), new GridWords(Messages.source(), words));
    }
}
