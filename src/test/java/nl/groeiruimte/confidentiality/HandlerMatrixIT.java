package nl.groeiruimte.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.support.IntegrationTest;
import nl.groeiruimte.support.Statements;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Every request that the application answers, asked by everybody, gets the answer that stands in the matrix. */
@IntegrationTest
class HandlerMatrixIT {

    /** Is nobody's by who they are: whoever has the secret of a mail gets it. */
    private static final String BY_SECRET_ALONE = "/mail/stop/{secret}";

    private static final List<Matrix.Row> ROWS = Matrix.read();
    private static final Set<Principal> KNOW_THE_CASE = ROWS.stream()
            .filter(row -> List.of("/cases/{case}", "/api/v1/leads/{case}").contains(row.askedAs()))
            .flatMap(row -> row.expected().entrySet().stream())
            .filter(answer -> answer.getValue().equals("200"))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    private static final String FILE = "src/test/resources/" + Matrix.FILE;

    private static Found found;

    @Autowired
    private WebApplicationContext application;

    @Test
    void everyHandlerHasARowAndEveryRowAHandler() {
        Map<String, String> handlers = Handlers.of(application);
        Set<String> described = ROWS.stream().map(Matrix.Row::handler).collect(Collectors.toSet());

        List<String> problems = new ArrayList<>();
        handlers.forEach((handler, of) -> {
            if (!described.contains(handler)) {
                problems.add(
                        "no row says who may do this: " + handler + " (" + of + "). Add to " + FILE + ": | " + handler
                                + " | its path with ids of the prepared case | what is sent | and what each "
                                + "principal must get |");
            }
        });
        described.stream()
                .filter(handler -> !handlers.containsKey(handler))
                .sorted()
                .forEach(handler ->
                        problems.add("nothing answers " + handler + " any more: take its rows out of " + FILE));
        assertThat(problems).isEmpty();
        assertThat(handlers).hasSizeGreaterThan(50);
    }

    /** What nobody has proves nothing: everybody gets 404 whatever they may do. */
    @Test
    void handlersWithAnIdAreAskedForOneThatSomebodyHas() {
        Map<String, List<Matrix.Row>> rows = ROWS.stream()
                .filter(row -> row.handler().contains("{") && !row.handler().contains(BY_SECRET_ALONE))
                .collect(Collectors.groupingBy(Matrix.Row::handler));
        rows.values().removeIf(same -> same.stream()
                .flatMap(row -> row.expected().entrySet().stream())
                .anyMatch(answer -> !Set.of("401", "403", "404", answer.getKey().person() ? "" : "login")
                        .contains(answer.getValue())));
        assertThat(rows.keySet())
                .as("nobody gets anything: make what the path asks for in World")
                .isEmpty();
    }

    @Test
    void everybodyGetsWhatTheMatrixSays() {
        assertThat(found().differences()).isEmpty();
        assertThat(World.of(application).inspection.leaks()).isEmpty();
    }

    /** Neither by the answer nor, for who does not know of the case, by the work that it takes. */
    @Test
    void whatSomebodyMayNotSeeLooksLikeWhatDoesNotExist() {
        assertThat(found().tells()).isEmpty();
        assertThat(found().compared()).isGreaterThan(100);
        assertThat(found().worked()).as("statements compared").isGreaterThan(100);
    }

    /**
     * What came of asking everything as everybody, which takes minutes.
     *
     * @param differences what the matrix says otherwise
     * @param tells by what somebody can tell that something exists which they may not see
     * @param compared how often that was looked for
     * @param worked how many statements that took
     */
    private record Found(List<String> differences, List<String> tells, int compared, int worked) {}

    private Found found() {
        if (found == null) {
            found = askEverythingAsEverybody(World.of(application));
        }
        return found;
    }

    private Found askEverythingAsEverybody(World world) {
        List<String> differences = new ArrayList<>();
        List<String> tells = new ArrayList<>();
        int compared = 0;
        int worked = 0;
        try (Statements statements = Statements.listen(application)) {
            for (Matrix.Row row : ROWS) {
                Map<Principal, String> actual = new EnumMap<>(Principal.class);
                for (Principal who : Principal.values()) {
                    if (row.notAsked(who)) {
                        actual.put(who, row.expected().get(who));
                        continue;
                    }
                    Visitor visitor = world.as(who);
                    Ask ask = ask(world, row, world.path(row.path()), who);
                    statements.taken();
                    Answer answer = visitor.send(ask, opened(world, row, who));
                    actual.put(who, code(answer));
                    if (row.expected().get(who).equals("404") && row.path().contains("{")) {
                        List<String> forIt = statements.taken();
                        Ask ofNothing = ask(world, row, world.pathToNothing(row.path()), who);
                        statements.taken();
                        Answer nothing = visitor.send(ofNothing);
                        List<String> forNothing = statements.taken();
                        compared++;
                        worked += forNothing.size();
                        tells.addAll(differences(row, answer, nothing, forIt, forNothing));
                    }
                }
                if (!actual.equals(row.expected())) {
                    differences.add(difference(row, actual));
                }
            }
        }
        return new Found(differences, tells, compared, worked);
    }

    private static String difference(Matrix.Row row, Map<Principal, String> actual) {
        return row + ": "
                + Arrays.stream(Principal.values())
                        .filter(who -> !actual.get(who).equals(row.expected().get(who)))
                        .map(who -> who.title + " got " + actual.get(who) + ", not "
                                + row.expected().get(who))
                        .collect(Collectors.joining("; "))
                + "\n    " + row.with(actual::get);
    }

    private static List<String> differences(
            Matrix.Row row, Answer hidden, Answer nothing, List<String> forHidden, List<String> forNothing) {
        List<String> differences = new ArrayList<>();
        Principal who = hidden.who();
        if (hidden.status() != nothing.status()
                || !hidden.withoutChance().equals(nothing.withoutChance())
                || !hidden.headersWithoutChance().equals(nothing.headersWithoutChance())) {
            differences.add(row + ": " + who.title + " can tell that it exists (" + hidden.status() + ", else "
                    + nothing.status() + ")");
        }
        if (!KNOW_THE_CASE.contains(who) && !forHidden.equals(forNothing)) {
            differences.add(row + ": " + who.title + " may tell by the time that it exists; the database was asked "
                    + forHidden + " instead of " + forNothing);
        }
        return differences;
    }

    private static Ask ask(World world, Matrix.Row row, String path, Principal who) {
        Ask ask = row.method().equals("GET")
                ? Ask.get(path)
                : new Ask(
                        row.method(),
                        path,
                        row.says("json") ? "application/json" : "application/x-www-form-urlencoded",
                        world.path(row.body()),
                        List.of());
        if (row.says("htmx")) {
            ask = ask.with("HX-Request", "true");
        }
        boolean form = !row.method().equals("GET") && !row.says("json") && !row.says("no token");
        return form ? world.as(who).withToken(ask) : ask;
    }

    private static Collection<Word> opened(World world, Matrix.Row row, Principal who) {
        return row.expected().get(who).endsWith("+") ? world.life.company.secrets() : Set.of();
    }

    private static String code(Answer answer) {
        return (answer.login() ? "login" : String.valueOf(answer.status())) + (answer.holdsSecrets() ? "+" : "");
    }
}
