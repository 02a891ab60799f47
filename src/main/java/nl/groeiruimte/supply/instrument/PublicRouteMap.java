package nl.groeiruimte.supply.instrument;

import nl.groeiruimte.platform.security.PageChainPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The route map is for everybody, without a login. */
@Configuration(proxyBeanMethods = false)
class PublicRouteMap {

    @Bean
    PageChainPart publicRouteMapPages() {
        return pages -> pages.authorizeHttpRequests(requests ->
                requests.requestMatchers("/route-map", "/route-map/*").permitAll());
    }
}
