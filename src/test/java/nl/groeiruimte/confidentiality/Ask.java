package nl.groeiruimte.confidentiality;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as it is sent.
 *
 * @param path with query
 * @param body null for none
 * @param headers name, value, name, value
 */
record Ask(String method, String path, String type, String body, List<String> headers) {

    private static final String FORM = "application/x-www-form-urlencoded";

    static Ask get(String path, String... headers) {
        return new Ask("GET", path, null, null, List.of(headers));
    }

    static Ask form(String path, Map<String, List<String>> fields, String... headers) {
        return new Ask(
                "POST",
                path,
                FORM,
                fields.entrySet().stream()
                        .flatMap(field ->
                                field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                        .collect(Collectors.joining("&")),
                List.of(headers));
    }

    static Ask json(String path, String body, String... headers) {
        return new Ask("POST", path, "application/json", body, List.of(headers));
    }

    /** A form with one file, which is plain text inside; the form's token is among the fields. */
    static Ask file(
            String path,
            Map<String, List<String>> fields,
            String field,
            String name,
            String mediaType,
            String content) {
        String boundary = "--------part";
        StringBuilder body = new StringBuilder();
        fields.forEach((key, values) -> values.forEach(value -> body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(key)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n")));
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: ")
                .append(mediaType)
                .append("\r\n\r\n")
                .append(content)
                .append("\r\n--")
                .append(boundary)
                .append("--\r\n");
        return new Ask("POST", path, "multipart/form-data; boundary=" + boundary, body.toString(), List.of());
    }

    Ask with(String... more) {
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        return new Ask(method, path, type, body, all);
    }

    /** The same form with one field more. */
    Ask field(String name, String value) {
        String field = encoded(name) + "=" + encoded(value);
        return new Ask(method, path, FORM, body == null || body.isEmpty() ? field : body + "&" + field, headers);
    }

    /** Pairs of field and value; a field that comes back has several values. */
    static Map<String, List<String>> fields(String... pairs) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.computeIfAbsent(pairs[i], key -> new ArrayList<>()).add(pairs[i + 1]);
        }
        return fields;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
