package nl.groeiruimte.api.description;

import java.util.List;
import java.util.Locale;
import nl.groeiruimte.api.http.CallerLanguage;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Completes the description on its way out, in the language of {@code lang} or else {@code Accept-Language}. */
@ControllerAdvice("org.springdoc")
class DescriptionAdvice implements ResponseBodyAdvice<byte[]> {

    private static final String PARAMETER = "lang";

    private final ObjectProvider<WholeDescription> whole;

    DescriptionAdvice(ObjectProvider<WholeDescription> whole) {
        this.whole = whole;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getParameterType() == byte[].class;
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body == null) {
            return null;
        }
        Locale locale = language(((ServletServerHttpRequest) request));
        response.getHeaders().setContentLanguage(locale);
        response.getHeaders().setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        return whole.getObject().complete(body, locale);
    }

    private static Locale language(ServletServerHttpRequest request) {
        String wanted = request.getServletRequest().getParameter(PARAMETER);
        return Bilingual.LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(wanted))
                .findFirst()
                .orElseGet(() -> CallerLanguage.of(request.getServletRequest()));
    }
}
