package nl.groeiruimte.reportpages;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.groeiruimte.security.PageChainPart;

/** What everybody may open without a login. */
@Configuration(proxyBeanMethods = false)
class PublicPages {

    @Bean
    PageChainPart publicReportPages() {
        return pages -> pages.authorizeHttpRequests(requests -> requests.requestMatchers("/report-check", "/factsheets/**").permitAll());
    }
}
