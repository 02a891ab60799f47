package nl.groeiruimte.reports.rendering;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Draws templates as the application does, without the application. */
final class Pages {

    static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final MessageSource MESSAGES = messages();
    private static final SpringTemplateEngine ENGINE = engine();

    private Pages() {}

    static Publication publication() {
        return new Publication(MESSAGES, ENGINE);
    }

    static MessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/common", "messages/publication");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        engine.setTemplateEngineMessageSource(messages());
        return engine;
    }

    /** A page with one fragment of a template; the model has what the fragment takes. */
    static String draw(String template, String fragment, Locale locale, Map<String, Object> model) {
        String sheets = Stream.of(
                        "vendor/voorbeeld/theme",
                        "vendor/utrecht/utrecht",
                        "css/tokens",
                        "css/groeiruimte",
                        "css/frame",
                        "css/tables",
                        "css/parts",
                        "css/marks",
                        "css/report")
                .map(sheet -> "<link rel=\"stylesheet\" href=\"../classes/static/" + sheet + ".css\">")
                .collect(Collectors.joining());
        return "<!DOCTYPE html><html class=\"voorbeeld-theme\" lang=\"" + locale
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                + " content=\"width=device-width, initial-scale=1\"><title>Report</title>" + sheets
                + "</head><body class=\"utrecht-document\"><div class=\"frame-body\"><main><h1>Report</h1>"
                + ENGINE.process(template, Set.of(fragment), new Context(locale, model))
                + "</main></div></body></html>";
    }
}
