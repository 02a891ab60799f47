package nl.groeiruimte.platform.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts {@link OnceInterceptor} before all handlers; it acts for those alone that say so. */
@Configuration(proxyBeanMethods = false)
class OnceConfiguration implements WebMvcConfigurer {

    private final OnceInterceptor once;

    OnceConfiguration(OnceInterceptor once) {
        this.once = once;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(once);
    }
}
