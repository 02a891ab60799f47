package nl.groeiruimte.confidentiality;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A company in a file, as a person of its agency sends it. */
final class CompanyFile {

    private CompanyFile() {}

    /** The file; each of these changes is one more line, in which that column holds the company's name. */
    static String csv(Company company, String... wrong) {
        Map<String, List<String>> signal = CaseLife.signal(company);
        StringBuilder csv = new StringBuilder(String.join(";", signal.keySet())).append('\n');
        csv.append(line(signal));
        for (String column : wrong) {
            Map<String, List<String>> other = CaseLife.signal(company);
            other.put(column, List.of(company.identity().get("name")));
            csv.append(line(other));
        }
        return csv.toString();
    }

    private static String line(Map<String, List<String>> signal) {
        return signal.values().stream()
                .map(values -> '"' + String.join("|", values).replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(";", "", "\n"));
    }

    /** Sends it and waits until it was read; its id. */
    static String sent(Visitor visitor, String csv) {
        Answer taken = visitor.send(Ask.file(
                "/cases/import", Ask.fields("_csrf", visitor.formToken()), "file", "bedrijven.csv", "text/csv", csv));
        String id = taken.header("location").replaceAll(".*/", "");
        waitFor(id, "ready");
        return id;
    }

    static void waitForTheEnd(String id) {
        Awaitility.await().until(() -> !List.of("waiting", "reading")
                .contains(
                        Backdoor.text("select state from groeiruimte.lead_import where id = ?", UUID.fromString(id))));
    }

    static void waitFor(String id, String state) {
        Awaitility.await(state)
                .until(
                        () -> Backdoor.text(
                                "select state from groeiruimte.lead_import where id = ?", UUID.fromString(id)),
                        state::equals);
    }
}
