package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationStrategy;
import org.springframework.web.accept.HeaderContentNegotiationStrategy;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Judges before anything happens whether a caller of the API can read the answer. Left to the moment of writing it, as
 * for a charset that JSON does not have, what was asked for would be done by then.
 */
@Component
class ApiAccept implements WebMvcConfigurer {

    private final ContentNegotiationStrategy header = new HeaderContentNegotiationStrategy();

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer configurer) {
        // Not a bean of its own: Spring Security would find two.
        configurer.strategies(List.of(this::resolve));
    }

    private List<MediaType> resolve(NativeWebRequest request) throws HttpMediaTypeNotAcceptableException {
        List<MediaType> accepted = header.resolveMediaTypes(request);
        if (!isApi(request)) {
            return accepted.stream().map(ApiAccept::bare).toList();
        }
        List<MediaType> readable =
                accepted.stream().filter(ApiAccept::inUtf8).map(ApiAccept::bare).toList();
        if (readable.isEmpty()) {
            throw new HttpMediaTypeNotAcceptableException(List.of(MediaType.APPLICATION_JSON));
        }
        return readable;
    }

    private static boolean isApi(NativeWebRequest request) {
        HttpServletRequest asked = request.getNativeRequest(HttpServletRequest.class);
        return asked != null && asked.getRequestURI().startsWith(Api.ROOT);
    }

    /** Without what else the caller wrote there: it would stand in the answer's type. */
    private static MediaType bare(MediaType type) {
        return new MediaType(type.getType(), type.getSubtype(), type.getQualityValue());
    }

    private static boolean inUtf8(MediaType type) {
        Charset charset = type.getCharset();
        return charset == null || charset.equals(StandardCharsets.UTF_8);
    }
}
