package nl.groeiruimte.reports.tables;

import java.util.List;
import java.util.stream.Stream;
import nl.groeiruimte.platform.text.Bilingual;
import nl.groeiruimte.reports.casefacts.CaseFacts;

/** How often each region was asked, and what it answered. */
final class PropositionsPerAgency extends FigureTable {

    private static final String CODE = "propositions-per-agency";
    private static final String ASKED = "asked";
    private static final List<String> ANSWERS = List.of("offered", "declined", "unanswered", "ended", "open");

    PropositionsPerAgency() {
        super(
                CODE,
                "region",
                FigureColumn.questions(ASKED),
                FigureColumn.questions("offered").inBands(),
                FigureColumn.questions("declined").inBands(),
                FigureColumn.questions("unanswered").inBands(),
                FigureColumn.questions("ended").inBands(),
                FigureColumn.questions("open").thatFalls().inBands());
    }

    @Override
    public boolean isByRegion() {
        return true;
    }

    @Override
    public boolean isOfAskedRegions() {
        return true;
    }

    @Override
    List<String> rows(Scope scope) {
        return Stream.concat(scope.regions().stream(), Stream.of(ALL)).toList();
    }

    @Override
    void count(CaseFacts facts, TableCount count) {
        for (CaseFacts.Inquiry inquiry : facts.inquiries()) {
            if (count.scope().past(inquiry.askedOn())) {
                String answer = inquiry.on(count.scope().until(), facts.overOn());
                for (String row : List.of(inquiry.agency(), ALL)) {
                    count.add(row, ASKED, facts);
                    count.add(row, answer, facts);
                }
            }
        }
    }

    @Override
    void relate(Relations relations) {
        for (String agency : relations.rows(CODE)) {
            relations.equal(
                    place(agency, ASKED),
                    ANSWERS.stream().map(answer -> place(agency, answer)).toList());
        }
        Stream.concat(Stream.of(ASKED), ANSWERS.stream())
                .forEach(answer -> relations.equal(place(ALL, answer), relations.placesBut(CODE, answer, ALL)));
    }

    @Override
    Bilingual label(String row, Labels labels, Scope scope) {
        return labels.agency(row);
    }
}
