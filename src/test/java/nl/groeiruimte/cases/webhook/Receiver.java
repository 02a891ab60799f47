package nl.groeiruimte.cases.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real receiver on this machine, which answers as a test wants. */
final class Receiver implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MEGABYTE = 1024 * 1024;

    /** What came. */
    record Got(String id, String timestamp, String signature, String type, byte[] body) {
        JsonNode json() {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    final List<Got> got = new CopyOnWriteArrayList<>();
    volatile int status = 204;
    volatile int megabytes;
    volatile boolean hangs;
    volatile int hangsFrom = Integer.MAX_VALUE;
    volatile String location;

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        got.add(new Got(
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                body));
        if (hangs || got.size() >= hangsFrom) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
        }
        exchange.sendResponseHeaders(status, megabytes > 0 ? (long) megabytes * MEGABYTE : -1);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < megabytes; i++) {
                out.write("x".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
