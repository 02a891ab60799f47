package nl.groeiruimte.cases.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.platform.rows.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent: a CloudEvent 1.0 in structured mode after the Dutch profile, which holds what the change feed holds and
 * so nobody's identity, with the headers of Standard Webhooks. Written with the JSON library that everything else here
 * is written with: the module of CloudEvents' own SDK needs the one before it, for eight names and their values.
 */
@Component
class Outgoing {

    private static final String TYPES = "nl.groeiruimte.";

    /** @param headers of the request */
    record Message(URI address, Map<String, String> headers, byte[] body) {}

    private record Event(String agency, long position, String leadId, Timeline.Entry entry) {}

    private final JdbcClient jdbc;
    private final Timeline timeline;
    private final JsonMapper json;
    private final WebhookSettings settings;

    Outgoing(JdbcClient jdbc, Timeline timeline, JsonMapper json, WebhookSettings settings) {
        this.jdbc = jdbc;
        this.timeline = timeline;
        this.json = json;
        this.settings = settings;
    }

    /** What deliveries say, by their ids; made anew at each try, in the system's transaction that is under way. */
    Map<UUID, byte[]> bodies(List<DeliveryBox.Due> dues) {
        Map<UUID, byte[]> bodies = new HashMap<>();
        dues.stream().filter(DeliveryBox.Due::test).forEach(due -> bodies.put(due.id(), bytes(test(due))));
        if (bodies.size() < dues.size()) {
            jdbc.sql("select * from groeiruimte.webhook_events(?::uuid[])")
                    .param(dues.stream().map(due -> due.id().toString()).toArray(String[]::new))
                    .query(row -> {
                        bodies.put(Rows.id(row, "delivery"), bytes(event(changed(row))));
                    });
        }
        return bodies;
    }

    private byte[] bytes(Map<String, Object> event) {
        return json.writeValueAsString(event).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The message of a delivery.
     *
     * @return none when it cannot be told any more: its address is not one, or its key is another installation's
     */
    Optional<Message> of(DeliveryBox.Due due, byte[] body, Instant now) {
        List<SigningSecret> secrets = new ArrayList<>();
        try {
            for (byte[] key : due.sealedKeys()) {
                secrets.add(new SigningSecret(
                        settings.sealing().open(key, due.webhookId().toString())));
            }
        } catch (IllegalArgumentException otherKey) {
            return Optional.empty();
        }
        String id = "msg_" + due.id();
        return ReceiverAddress.read(due.address(), settings.loopback())
                .map(to -> new Message(
                        to,
                        Map.of(
                                "webhook-id",
                                id,
                                "webhook-timestamp",
                                Long.toString(now.getEpochSecond()),
                                "webhook-signature",
                                SigningSecret.header(secrets, id, now, body)),
                        body));
    }

    private Map<String, Object> event(Event event) {
        Timeline.Entry entry = event.entry();
        Map<String, Object> what = new LinkedHashMap<>();
        what.put("id", entry.place());
        what.put("type", entry.type().code());
        what.put("at", entry.at());
        if (entry.actorAgency() != null) {
            what.put("actorAgency", entry.actorAgency());
        }
        what.put("details", entry.forSystems());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("position", event.position());
        data.put("leadId", event.leadId());
        data.put("event", what);
        Map<String, Object> cloudEvent = attributes(
                event.agency() + "." + event.position(),
                TYPES + "lead." + entry.type().code(),
                entry.at());
        cloudEvent.put("subject", event.leadId());
        cloudEvent.put("data", data);
        return cloudEvent;
    }

    private Map<String, Object> test(DeliveryBox.Due due) {
        Map<String, Object> cloudEvent = attributes("test." + due.id(), TYPES + "webhook.test", due.createdAt());
        cloudEvent.put("data", Map.of());
        return cloudEvent;
    }

    private Map<String, Object> attributes(String id, String type, Instant at) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", id);
        attributes.put("source", settings.source());
        attributes.put("type", type);
        attributes.put("time", at.toString());
        attributes.put("datacontenttype", "application/json");
        return attributes;
    }

    private Event changed(ResultSet row) throws SQLException {
        return new Event(
                row.getString("agency"),
                row.getLong("feed_place"),
                Rows.id(row, "lead_id").toString(),
                timeline.read(row));
    }
}
