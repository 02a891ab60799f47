package nl.groeiruimte.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** In place of KVK's API: answers in the shapes that KVK documents, of the companies of its public test environment. */
public final class KvkStub {

    public static final String KEY = "a-key-of-tests";

    /** A public limited company with a visiting address; a self-employed person with an address for post alone. */
    public static final String COMPANY = "68750110";

    public static final String SELF_EMPLOYED = "69599084";

    /** What it does with a number besides answering as KVK would. */
    public interface Answer {
        void to(HttpExchange asked) throws IOException;
    }

    private static final String PATH = "/test/api/v1/basisprofielen/";
    private static final Map<String, Answer> ANSWERS = new ConcurrentHashMap<>();
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();
    private static final HttpServer SERVER = start();

    private KvkStub() {}

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "kvk stub");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/", KvkStub::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is, as the setting has it. */
    public static String address() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/test";
    }

    /** Answers so when it is asked about this number. */
    public static void when(String number, Answer answer) {
        ANSWERS.put(number, answer);
    }

    /** All that was asked about this number: method, address, headers and body. */
    public static List<String> asked(String number) {
        return ASKED.stream().filter(asked -> asked.contains(number)).toList();
    }

    /** An answer of this status with this text. */
    public static Answer of(int status, String body) {
        return asked -> send(asked, status, body);
    }

    private static void answer(HttpExchange asked) throws IOException {
        String path = asked.getRequestURI().toString();
        ASKED.add(asked.getRequestMethod() + " " + path + "\n"
                + new TreeMap<>(asked.getRequestHeaders()) + "\n"
                + new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String number = path.startsWith(PATH) ? path.substring(PATH.length()) : path;
        if (!KEY.equals(asked.getRequestHeaders().getFirst("apikey"))) {
            send(asked, 401, "");
            return;
        }
        ANSWERS.getOrDefault(number, usual(number)).to(asked);
    }

    private static Answer usual(String number) {
        return switch (number) {
            case COMPANY -> of(200, company());
            case SELF_EMPLOYED -> of(200, selfEmployed());
            default -> of(404, """
                    {"fout": [{"code": "IPD0005",
                      "omschrijving": "Op basis van het KVK-nummer %s kan het product niet worden geleverd."}]}
                    """.formatted(number));
        };
    }

    /** Of {@link #COMPANY}. */
    public static String company() {
        return """
                {"kvkNummer": "68750110", "indNonMailing": "Ja", "naam": "Test BV Donald",
                 "formeleRegistratiedatum": "20170519", "materieleRegistratie": {"datumAanvang": "20150101"},
                 "totaalWerkzamePersonen": 2, "statutaireNaam": "Test BV Donald Nederland",
                 "handelsnamen": [{"naam": "Test BV Donald", "volgorde": 1}],
                 "sbiActiviteiten": [{"sbiCode": "01241", "sbiOmschrijving": "Teelt van appels en peren",
                                      "indHoofdactiviteit": "Ja"}],
                 "links": [{"rel": "self", "href": "https://api.kvk.nl/test/api/v1/basisprofielen/68750110"}],
                 "_embedded": {
                   "hoofdvestiging": {
                     "vestigingsnummer": "000037178598", "kvkNummer": "68750110",
                     "eersteHandelsnaam": "Test BV Donald", "indHoofdvestiging": "Ja",
                     "indCommercieleVestiging": "Ja", "totaalWerkzamePersonen": 2,
                     "adressen": [
                       {"type": "correspondentieadres", "indAfgeschermd": "Nee",
                        "volledigAdres": "Postbus 200 1000AE Lollum", "postcode": "1000AE", "postbusnummer": 200,
                        "plaats": "Lollum", "land": "Nederland"},
                       {"type": "bezoekadres", "indAfgeschermd": "Nee",
                        "volledigAdres": "Hizzaarderlaan 3 A 8823SJ Lollum", "straatnaam": "Hizzaarderlaan",
                        "huisnummer": 3, "huisletter": "A", "postcode": "8823SJ", "plaats": "Lollum",
                        "land": "Nederland"}],
                     "websites": ["www.example.org"]},
                   "eigenaar": {"rsin": "857587973", "rechtsvorm": "BeslotenVennootschap",
                     "uitgebreideRechtsvorm": "Besloten Vennootschap"}}}
                """;
    }

    private static String selfEmployed() {
        return """
                {"kvkNummer": "69599084", "indNonMailing": "Ja", "naam": "Test EMZ Dagobert",
                 "formeleRegistratiedatum": "20170914", "materieleRegistratie": {"datumAanvang": "20160101"},
                 "totaalWerkzamePersonen": 1, "handelsnamen": [{"naam": "Test EMZ Dagobert", "volgorde": 0}],
                 "_embedded": {
                   "hoofdvestiging": {
                     "vestigingsnummer": "000038509504", "kvkNummer": "69599084",
                     "eersteHandelsnaam": "Test EMZ Dagobert", "indHoofdvestiging": "Ja",
                     "adressen": [
                       {"type": "bezoekadres", "indAfgeschermd": "Ja"},
                       {"type": "correspondentieadres", "indAfgeschermd": "Nee",
                        "volledigAdres": "Postbus 478 1000AL Amsterdam", "postcode": "1000AL", "postbusnummer": 478,
                        "plaats": "Amsterdam", "land": "Nederland"}]},
                   "eigenaar": {"rechtsvorm": "Eenmanszaak", "uitgebreideRechtsvorm": "Eenmanszaak"}}}
                """;
    }

    private static void send(HttpExchange asked, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        asked.getResponseBody().write(bytes);
        asked.close();
    }
}
