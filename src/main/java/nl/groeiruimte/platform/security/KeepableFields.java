package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request with the fields of a form, without U+0000 in what was typed: the database cannot keep it. */
class KeepableFields extends HttpServletRequestWrapper {

    KeepableFields(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        String value = super.getParameter(name);
        return value == null ? null : keepable(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = super.getParameterValues(name);
        return values == null ? null : keepable(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        Map<String, String[]> fields = new LinkedHashMap<>();
        super.getParameterMap().forEach((name, values) -> fields.put(name, keepable(values)));
        return fields;
    }

    private static String[] keepable(String[] values) {
        return Arrays.stream(values).map(KeepableFields::keepable).toArray(String[]::new);
    }

    private static String keepable(String value) {
        return value.replace("\0", "");
    }
}
