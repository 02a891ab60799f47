package nl.groeiruimte.desk.casepaper;

import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.lead.Lead;

/** Finds what a part of the document tells, for {@code templates/casepaper/pdf.html}. */
interface PaperPart {

    /**
     * Adds it to the model.
     *
     * @param named whether the document tells who the company is; else nothing is opened that the ledger records
     */
    void describe(Lead lead, boolean named, Map<String, Object> model, Locale locale);
}
