package nl.groeiruimte.desk.casepage;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.groeiruimte.cases.identity.IdentityLedger;
import nl.groeiruimte.platform.spreadsheet.SheetFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of a case as a file; for the agency of origin. It tells who saw the company, never which company. */
@Controller
class LedgerController {

    private static final int MOST = 100_000;

    private final SeenCases cases;
    private final IdentityLedger ledger;
    private final LedgerWords words;

    LedgerController(SeenCases cases, IdentityLedger ledger, LedgerWords words) {
        this.cases = cases;
        this.ledger = ledger;
        this.words = words;
    }

    @GetMapping("/cases/" + CaseController.ID + "/ledger.{format:ods|csv}")
    ResponseEntity<byte[]> export(
            @PathVariable UUID id,
            @PathVariable String format,
            @RequestParam Map<String, String> query,
            Locale locale) {
        SeenCase seen = cases.find(id).filter(SeenCase::own).orElseThrow(CaseController::notFound);
        return SheetFormat.valueOf(format.toUpperCase(Locale.ROOT))
                .download(
                        words.sheet(
                                seen.caseNumber(),
                                ledger.of(id, LedgerQuery.of(query).filter(), MOST)),
                        "groeiruimte-" + seen.caseNumber(),
                        locale);
    }
}
