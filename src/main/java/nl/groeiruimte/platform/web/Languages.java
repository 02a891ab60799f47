package nl.groeiruimte.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import nl.groeiruimte.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Dutch unless the user chose English ({@code ?lang=en}); the choice is kept in a cookie. */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final String PARAMETER = "lang";
    private static final String COOKIE = "groeiruimte-language";

    @Bean
    LocaleResolver localeResolver() {
        LocaleResolver plain = inCookie(COOKIE, false);
        LocaleResolver behindTls = inCookie(HostCookies.nameBehindTls(COOKIE), true);
        return new LocaleResolver() {
            @Override
            public Locale resolveLocale(HttpServletRequest request) {
                return of(request).resolveLocale(request);
            }

            @Override
            public void setLocale(
                    HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
                of(request).setLocale(request, response, locale);
            }

            private LocaleResolver of(HttpServletRequest request) {
                return request.isSecure() ? behindTls : plain;
            }
        };
    }

    private static LocaleResolver inCookie(String name, boolean secure) {
        CookieLocaleResolver resolver = new CookieLocaleResolver(name) {
            @Override
            protected Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        resolver.setDefaultLocale(Bilingual.DUTCH);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSecure(secure);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor interceptor = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return known(value);
            }
        };
        interceptor.setParamName(PARAMETER);
        interceptor.setIgnoreInvalidLocale(true);
        // The API keeps no cookies.
        registry.addInterceptor(interceptor).excludePathPatterns("/api/**");
    }

    private static Locale known(String value) {
        return Bilingual.LANGUAGES.stream()
                .filter(locale -> locale.toLanguageTag().equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not a language of this application"));
    }
}
