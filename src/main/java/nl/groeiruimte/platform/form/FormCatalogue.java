package nl.groeiruimte.platform.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All forms of the product, read once at start; a form that can't be shown or read stops the start. */
@Component
public class FormCatalogue {

    private final Map<String, Form> forms = new TreeMap<>();

    /** @throws FormFileException naming every problem of every file */
    FormCatalogue(
            ResourcePatternResolver resources,
            @Value("${groeiruimte.forms:classpath*:forms/*.form}") String location,
            StandingLists lists) {
        List<String> problems = new ArrayList<>();
        try {
            for (Resource file : resources.getResources(location)) {
                String json = file.getContentAsString(StandardCharsets.UTF_8);
                Form form = new FormParser(String.valueOf(file.getFilename()), lists.all(), problems).parse(json);
                if (forms.put(form.key(), form) != null) {
                    problems.add(file.getFilename() + ": is there twice");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The form files at " + location + " can't be read", e);
        }
        if (forms.isEmpty()) {
            problems.add("There is no form at " + location);
        }
        if (!problems.isEmpty()) {
            throw new FormFileException(problems);
        }
    }

    /**
     * The form with this key (the name of its file).
     *
     * @throws IllegalArgumentException when there is none
     */
    public Form form(String key) {
        Form form = forms.get(key);
        if (form == null) {
            throw new IllegalArgumentException("There is no form '" + key + "'");
        }
        return form;
    }

    /** The keys of all forms. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(forms.keySet());
    }
}
