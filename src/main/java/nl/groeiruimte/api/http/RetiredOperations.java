package nl.groeiruimte.api.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Says in each answer of an operation that is {@link Retired} since when, until when, and where to go instead. */
@Component
class RetiredOperations implements HandlerInterceptor, WebMvcConfigurer {

    /** The form of moments in HTTP (RFC 9110, 5.6.7). */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, @Nullable Object handler) {
        Retired retired = handler instanceof HandlerMethod method ? method.getMethodAnnotation(Retired.class) : null;
        if (retired != null) {
            response.setHeader("Deprecation", "@" + midnight(retired.since()).toEpochSecond());
            response.setHeader("Sunset", HTTP_DATE.format(midnight(retired.until())));
            response.addHeader(HttpHeaders.LINK, link(Api.CHANGELOG, "deprecation"));
            response.addHeader(HttpHeaders.LINK, link(Api.CHANGELOG, "sunset"));
            if (!retired.successor().isEmpty()) {
                response.addHeader(HttpHeaders.LINK, link(retired.successor(), "successor-version"));
            }
        }
        return true;
    }

    private static ZonedDateTime midnight(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC);
    }

    private static String link(String to, String relation) {
        return "<" + to + ">; rel=\"" + relation + "\"";
    }
}
