package nl.groeiruimte.confidentiality;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the webhook of the agency of origin is told, as its system receives it. */
final class Deliveries implements AutoCloseable {

    private final HttpServer server;
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final String webhook;

    private Deliveries(World world) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestURI() + "\n"
                    + exchange.getRequestHeaders().entrySet() + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/crm";
        Answer made =
                world.as(Principal.OWN_CLIENT).send(Ask.json("/api/v1/webhooks", "{\"address\": \"" + address + "\"}"));
        webhook = made.header("location").replaceAll(".*/", "");
    }

    /** From now on, of everything. */
    static Deliveries to(World world) {
        try {
            return new Deliveries(world);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Headers and bodies of all that happened until now. */
    List<String> all() {
        await().atMost(Duration.ofMinutes(3))
                .until(() -> Backdoor.text("""
                select not exists (select from groeiruimte.webhook_delivery d
                                   where d.webhook_id = w.id and d.state = 'waiting')
                   and w.filled_to = (select max(f.place) from groeiruimte.feed_event f where f.agency = w.agency)
                   and not exists (
                       select from groeiruimte.case_event e join groeiruimte.lead l on l.id = e.lead_id
                       where l.origin_agency = w.agency and e.at > w.created_at and e.at < now() - interval '5 seconds'
                         and not exists (select from groeiruimte.feed_event f where f.event_id = e.id))
                from groeiruimte.webhook w where w.id = ?::uuid""", webhook).equals("t"));
        return received;
    }

    @Override
    public void close() {
        Backdoor.text("delete from groeiruimte.webhook where id = ?::uuid returning id", webhook);
        server.stop(0);
    }
}
