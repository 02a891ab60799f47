package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * A body as JSON, strictly read: one object, unique names, nothing after it, and never more than the limit; see
 * {@link JsonValues}.
 */
public record JsonBody(Map<?, ?> values) {

    static final int MAX_KIB = 64;

    private static final int MAX_BYTES = MAX_KIB * 1024;
    private static final int MAX_DEPTH = 10;
    private static final int MAX_DIGITS = 50;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addDeserializer(Object.class, new JsonValues()))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    /** @throws ProblemException when the body is too long or not such JSON */
    public static JsonBody of(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            if (JSON.readValue(bytes, Object.class) instanceof Map<?, ?> values) {
                return new JsonBody(values);
            }
        } catch (JacksonException e) {
            // Its message quotes the body.
            TokenStreamLocation at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
            throw ProblemException.of(
                    ProblemType.MALFORMED_JSON,
                    Integer.toString(at.getLineNr()),
                    Integer.toString(at.getColumnNr()),
                    MAX_DEPTH);
        }
        throw ProblemException.invalid(List.of(Fault.ofBody("", ErrorCode.OBJECT)));
    }

    /** The same with this value under this name. */
    public JsonBody with(String name, Object value) {
        Map<Object, @Nullable Object> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new JsonBody(more);
    }

    private static ProblemException tooLarge() {
        return ProblemException.of(ProblemType.BODY_TOO_LARGE, MAX_KIB);
    }

    /**
     * The same for every way to write the same JSON: spaces, line ends, the order of names and the zeros of a number
     * don't matter.
     */
    public String sha256() {
        try {
            byte[] canonical = JSON.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Nothing of it, lest it ends up in a log. */
    @Override
    public String toString() {
        return "JsonBody[hidden]";
    }
}
