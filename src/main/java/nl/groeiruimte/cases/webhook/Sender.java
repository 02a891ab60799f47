package nl.groeiruimte.cases.webhook;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Sends a delivery by HTTP. Redirects are not followed, nothing is kept between deliveries but the connection, and of
 * an answer the beginning is read, whatever its length and pace.
 */
@Component
@Lazy
class Sender {

    static final int CONNECT_SECONDS = 5;
    static final int SECONDS = 10;
    static final int ANSWER_CHARACTERS = 1024;

    private static final int READ_BYTES = 4096;
    private static final int MOST_CONNECTIONS = 200;
    private static final ContentType CLOUD_EVENT =
            ContentType.create("application/cloudevents+json", StandardCharsets.UTF_8);

    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch;

    @Autowired
    Sender(WebhookSettings settings) {
        this(new CheckedResolver(settings.loopback()));
    }

    Sender(CheckedResolver resolver) {
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(resolver)
                        .setMaxConnTotal(MOST_CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                                .setSocketTimeout(SECONDS, TimeUnit.SECONDS)
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(SECONDS, TimeUnit.SECONDS)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Groeiruimte")
                .build();
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "webhook-watch");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        watch = timer;
    }

    Receipt send(URI address, Map<String, String> headers, byte[] body) {
        HttpPost post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        long start = System.nanoTime();
        AtomicBoolean late = new AtomicBoolean();
        // Each byte may come in time and the whole never.
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    post.cancel();
                },
                CONNECT_SECONDS + SECONDS,
                TimeUnit.SECONDS);
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(null, post, null);
            String answer = beginning(response.getEntity(), post);
            boolean taken = response.getCode() / 100 == 2;
            return receipt(response.getCode(), taken ? null : Receipt.Problem.ANSWER, answer, start);
        } catch (CheckedResolver.ClosedAddressException e) {
            return receipt(null, Receipt.Problem.ADDRESS, "", start);
        } catch (InterruptedIOException e) {
            return receipt(null, Receipt.Problem.TOO_SLOW, "", start);
        } catch (IOException | RuntimeException e) {
            return receipt(null, late.get() ? Receipt.Problem.TOO_SLOW : Receipt.Problem.UNREACHABLE, "", start);
        } finally {
            end.cancel(false);
            // It complains of what was cut off.
            Closer.closeQuietly(response);
        }
    }

    /** A connection on which more comes than we read is of no use any more; closing it reads nothing. */
    private static String beginning(@Nullable HttpEntity entity, HttpPost post) {
        if (entity == null) {
            return "";
        }
        byte[] read;
        try {
            InputStream content = entity.getContent();
            read = content.readNBytes(READ_BYTES);
            if (read.length == READ_BYTES) {
                post.cancel();
            } else {
                content.close();
            }
        } catch (IOException | RuntimeException broken) {
            // The status has come, and says whether it was taken.
            return "";
        }
        String text = new String(read, StandardCharsets.UTF_8).replace('\0', ' ');
        return text.substring(0, Math.min(text.length(), ANSWER_CHARACTERS));
    }

    private static Receipt receipt(
            @Nullable Integer status, Receipt.@Nullable Problem problem, String answer, long start) {
        return new Receipt(status, problem, answer, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
