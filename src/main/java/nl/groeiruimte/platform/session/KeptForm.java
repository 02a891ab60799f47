package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form that somebody sent and that was not worked on.
 *
 * @param writer subject of the person for whom the form was made
 * @param path where it was sent to, with its query
 * @param showAt where to send it to see it as a form again, nothing being done with it, if there is such a place
 * @param fields what was sent
 */
record KeptForm(String writer, String path, @Nullable String showAt, Map<String, List<String>> fields) {

    /** The field in which a form tells {@link #showAt}. */
    static final String SHOW_AT = "_show";

    private static final Pattern REDISPLAY = Pattern.compile("(/[A-Za-z0-9_-]+)+/fields");
    private static final Pattern CODE = Pattern.compile("[a-z0-9.:-]*|[0-9,. ]+");

    static KeptForm of(HttpServletRequest request, String writer) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        String showAt = request.getParameter(SHOW_AT);
        String query = request.getQueryString();
        return new KeptForm(
                writer,
                request.getRequestURI() + (query == null ? "" : "?" + query),
                showAt != null && REDISPLAY.matcher(showAt).matches() ? showAt : null,
                fields);
    }

    /** Without the fields that only held in the session in which it was made. */
    KeptForm withoutOldSession() {
        Map<String, List<String>> kept = new LinkedHashMap<>(fields);
        kept.keySet().removeIf(name -> name.startsWith("_"));
        return new KeptForm(writer, path, showAt, kept);
    }

    /** What is worth reading: no choices' codes, no numbers. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        withoutOldSession().fields.values().forEach(values -> values.stream()
                .filter(value -> !CODE.matcher(value).matches())
                .forEach(texts::add));
        return texts;
    }
}
