package nl.groeiruimte.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.groeiruimte.desk.taskpage.DeskWork;

/**
 * Fills an application with cases, all by its own doors: started through the API and moved on by sending tasks' forms.
 */
final class CaseFiller {

    private final Database database;
    private final String name;
    private final DeskWork work;

    CaseFiller(Database database, String name, Application application) {
        this.database = database;
        this.name = name;
        this.work = new DeskWork(application.context());
    }

    void fill(int cases, CaseApi api, Clients clients) {
        clients.doAll(cases, i -> api.start());
        // Of ten cases: four still signals, one declined, two in articulation, three with two kinds being worked out.
        send(clients, "assess-signal", "6, 7, 8, 9, 5", Map.of("decision", List.of("portfolio")));
        send(
                clients,
                "assess-signal",
                "4",
                Map.of(
                        "decision",
                        List.of("decline"),
                        "declineReason",
                        List.of("no-space-question"),
                        "declineExplanation",
                        List.of("Er is genoeg ruimte op de eigen kavel")));
        send(
                clients,
                "record-confidentiality",
                "7, 8, 9",
                Map.of(
                        "ndaSignedOn",
                        List.of(LocalDate.now().minusDays(3).toString()),
                        "consentScope",
                        List.of("blind-profile", "figures"),
                        "kinds",
                        List.of("space", "energy")));
        // Time passes for all of them at once here; in life it does not.
        database.execute(
                name,
                "update groeiruimte.task set due_on = current_date + abs(hashtext(id)) % 45 - 10, "
                        + "opened_at = opened_at - abs(hashtext(id)) % 30 * interval '1 day' where ended_at is null");
        database.analyse(name);
    }

    private void send(Clients clients, String form, String lastDigits, Map<String, List<String>> posted) {
        List<List<String>> tasks = database.rows(
                name,
                "select id, inbox from groeiruimte.task where form = '" + form
                        + "' and ended_at is null and right(case_number, 1)::int in (" + lastDigits + ")");
        clients.doAll(
                tasks.size(),
                i -> Members.as(
                        tasks.get(i).get(1), () -> work.does(tasks.get(i).get(0), posted)));
    }
}
