package nl.groeiruimte.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.groeiruimte.support.BesideTheApplication;
import nl.groeiruimte.support.PageSession;
import nl.groeiruimte.support.TestEnvironment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the README's start command promises, by the same main class, in a process and a folder of its own. */
@BesideTheApplication
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DevelopmentStartIT {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String STARTED = "Ctrl-C stops";
    private static final Path FOLDER = LocalFolder.ofProject("target/development-start");
    private static final Path LOG = FOLDER.resolve("output.log");
    /** Of the application, Keycloak, PostgreSQL and the page with mail. */
    private static final List<Integer> PORTS =
            Stream.generate(DevelopmentStartIT::freePort).distinct().limit(4).toList();

    private static final String ADDRESS = "http://localhost:" + PORTS.get(0);

    /** Figures that count questions or jobs or euros, not cases. */
    private static final Pattern SUM = Pattern.compile("figure=(propositions-per-agency/|jobs/.*/(new|retained)"
            + "|expected/.*/(jobs|investment)|capital-per-.*/investment)");

    private static final Pattern SEEN = Pattern.compile("U ziet ([1-9][0-9]*) casus");
    private static final int CASES_ON_A_PAGE = 50;

    private static Process product;

    @BeforeAll
    static void start() throws IOException {
        // For its template only: importing the realm again would take longer than all the rest.
        TestEnvironment.keycloak();
        LocalFolder.delete(FOLDER);
        LocalFolder.copy(LocalFolder.resolve("keycloak-template"), FOLDER.resolve("keycloak-data"));
        Files.createSymbolicLink(FOLDER.resolve("postgres-binaries"), LocalFolder.resolve("postgres-binaries"));
        product = new ProcessBuilder(Bound.command(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-Dbasedir=" + LocalFolder.ofProject(""),
                        "-Dgroeiruimte.local=" + FOLDER,
                        "-Dgroeiruimte.keycloak.distribution=" + KeycloakServer.distribution(),
                        "-Dgroeiruimte.port=" + PORTS.get(0),
                        "-Dgroeiruimte.keycloak.port=" + PORTS.get(1),
                        "-Dgroeiruimte.postgres.port=" + PORTS.get(2),
                        "-Dgroeiruimte.mailbox.port=" + PORTS.get(3),
                        "-cp",
                        classPath(),
                        GroeiruimteDevelopment.class.getName())))
                .redirectErrorStream(true)
                .redirectOutput(LOG.toFile())
                .start();
        await("the development start, see " + LOG)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .until(() -> !product.isAlive() || Files.readString(LOG).contains(STARTED));
    }

    @AfterAll
    static void end() throws InterruptedException {
        if (product != null) {
            product.destroy();
            // Its servers end with it.
            product.waitFor(1, TimeUnit.MINUTES);
            Bound.release(product);
        }
    }

    @Test
    @Order(1)
    void startsWithAllDemoCasesAndWithoutAnError() throws IOException {
        List<String> lines = Files.readAllLines(LOG);

        assertThat(product.isAlive()).as("still running, see " + LOG).isTrue();
        assertThat(lines)
                .noneMatch(line -> line.contains("could not be loaded"))
                .noneMatch(line -> line.contains(" ERROR "));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("[groeiruimte] Loading a"))
                .hasSize(1);
    }

    @Test
    @Order(2)
    void ministryFindsTheHalfYearsThatAreOverAndAFactsheetThatNeedsNoLogin() throws Exception {
        PageSession.Page reports = new PageSession(ADDRESS).logIn("ministerie.pieter", "/reports");

        assertThat(reports.status()).isEqualTo(200);
        assertThat(reports.html().select("main table tbody tr")).hasSizeGreaterThan(2);
        assertThat(status("/factsheets/" + YearMonth.now().minusMonths(15).getYear()))
                .isEqualTo(200);
    }

    @Test
    @Order(3)
    void coordinatorOpensEveryFigureOfTheFullEditionToTheCasesThatItCounts() {
        PageSession coordinator = new PageSession(ADDRESS);
        Document report =
                coordinator.logIn("coordinator.marieke", "/reports/now").html();
        Map<String, List<String>> numbers = numbersByAddress(report);

        assertThat(numbers).hasSizeGreaterThan(100);
        numbers.forEach((address, said) -> {
            Element page = coordinator.get(address).html().selectFirst("main");
            Matcher seen = SEEN.matcher(page.text());
            assertThat(seen.find()).as("%s: %s", address, page.text()).isTrue();
            assertThat(page.select("tbody a[href^=/cases/]"))
                    .as(address)
                    .hasSize(Math.min(Integer.parseInt(seen.group(1)), CASES_ON_A_PAGE));
            if (!SUM.matcher(address).find()) {
                assertThat(said).as(address).contains(seen.group(1));
            }
        });
    }

    @Test
    @Order(4)
    void regionReadsWhereTheQuestionsToItAreAndWhyTheirCasesAreNotBehindTheFigure() {
        PageSession femke = new PageSession(ADDRESS);
        String report = femke.logIn("oost.femke", "/reports/now").at().getPath();
        Element toUs = femke.get(report + "/cases?figure=propositions-per-agency/oost-nl/declined")
                .html()
                .selectFirst("main");
        Element ofAll = femke.get(report + "/cases?figure=expected/retained-investment")
                .html()
                .selectFirst("main");

        assertThat(toUs.select("a[href='/cases?tab=asked']")).hasSize(1);
        assertThat(ofAll.text()).contains("Een casus van een andere regio ziet u niet");
        assertThat(ofAll.select("a[href='/cases?tab=asked']")).isEmpty();
    }

    /**
     * What the cells say that lead to each list; beside a number of cases their median may stand, with the same list.
     */
    private static Map<String, List<String>> numbersByAddress(Document report) {
        return report.select("main td > a[href*=/cases?]").stream()
                .collect(Collectors.groupingBy(
                        link -> link.attr("href"),
                        TreeMap::new,
                        Collectors.mapping(Element::text, Collectors.toList())));
    }

    @Test
    @Order(5)
    void endsWithBothServersWhenItIsAskedTo() throws Exception {
        product.destroy();

        assertThat(product.waitFor(60, TimeUnit.SECONDS)).as("ended").isTrue();
        assertThat(PORTS).noneMatch(DevelopmentStartIT::answers);
    }

    /**
     * Without the empty entry that Maven's tests end theirs with: it means the folder of the project, where the forms
     * are too.
     */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int status(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ADDRESS + path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static boolean answers(int port) {
        try (Socket ignored = new Socket("127.0.0.1", port)) {
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
