package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** A kept form as if it was sent now. */
class PostedAgain extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new HashMap<>();

    PostedAgain(HttpServletRequest request, KeptForm form) {
        super(request);
        form.fields().forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
    }

    @Override
    public String getMethod() {
        return HttpMethod.POST.name();
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return parameters.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
