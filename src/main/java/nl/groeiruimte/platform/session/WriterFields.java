package nl.groeiruimte.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Once;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/** Puts the {@link FormWriter}'s field and the copy's number beside the CSRF token in every form that posts. */
class WriterFields implements RequestDataValueProcessor {

    private final RequestDataValueProcessor csrf;
    private final Supplier<FormWriter> writer;
    private final Supplier<CurrentAsker> asker;

    WriterFields(RequestDataValueProcessor csrf, Supplier<FormWriter> writer, Supplier<CurrentAsker> asker) {
        this.csrf = csrf;
        this.writer = writer;
        this.asker = asker;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return csrf.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return csrf.processFormFieldValue(request, name, value, type);
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = csrf.getExtraHiddenFields(request);
        Optional<Asker> person = asker.get().person();
        if (fields == null || fields.isEmpty() || person.isEmpty()) {
            return fields;
        }
        Map<String, String> all = new HashMap<>(fields);
        all.put(FormWriter.FIELD, writer.get().sign(person.get().subject()));
        all.put(Once.FIELD, UUID.randomUUID().toString());
        return all;
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return csrf.processUrl(request, url);
    }
}
