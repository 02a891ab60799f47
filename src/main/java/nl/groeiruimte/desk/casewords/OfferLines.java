package nl.groeiruimte.desk.casewords;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the company asks and what each offer has of it, line by line; templates use it. */
@Component("offerLines")
public class OfferLines {

    private final SiteComparison comparison;

    OfferLines(SiteComparison comparison) {
        this.comparison = comparison;
    }

    /** A line for each need of the request, with a cell a column; none for who does not read the request. */
    public List<SiteComparison.Line> of(List<Propositions.Column> columns) {
        return comparison.asked(
                columns.stream().map(Propositions.Column::fit).toList(), LocaleContextHolder.getLocale());
    }

    /** Whether one of the lines tells this need, such as {@code floor-area}. */
    public boolean tell(List<SiteComparison.Line> lines, String need) {
        return lines.stream().anyMatch(line -> line.need().startsWith(need));
    }
}
