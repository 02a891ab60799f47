package nl.groeiruimte.reports.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as JSON in one way only: UTF-8, no spaces, keys in alphabetical order, nothing that is null, numbers as
 * they were given (150.00 stays 150.00), days and moments by ISO 8601. So its checksum is that of its content.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(HalfYear.class, WrittenHalfYear.class)
            .build();

    /** As 2026-H1. */
    private interface WrittenHalfYear {
        @JsonValue
        String toString();

        @JsonCreator
        static HalfYear parse(String written) {
            return HalfYear.parse(written);
        }
    }

    private CanonicalJson() {}

    /** The document with its checksum. */
    public static byte[] of(ReportDocument document) {
        return MAPPER.writeValueAsBytes(document);
    }

    /**
     * The document again.
     *
     * @throws tools.jackson.core.JacksonException when it is none
     */
    public static ReportDocument read(byte[] json) {
        return MAPPER.readValue(json, ReportDocument.class);
    }

    /**
     * Some of a document's tables again.
     *
     * @throws tools.jackson.core.JacksonException when they are none
     */
    public static List<ReportTable> tables(String json) {
        return List.of(MAPPER.readValue(json, ReportTable[].class));
    }

    /** The SHA-256 of everything but the checksum itself, in hexadecimal. */
    public static String checksum(ReportDocument document) {
        byte[] content = of(new ReportDocument(
                document.report(),
                document.version(),
                document.closedAt(),
                document.reason(),
                document.texts(),
                document.salt(),
                null));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
