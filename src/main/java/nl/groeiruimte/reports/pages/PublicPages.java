package nl.groeiruimte.reports.pages;

import nl.groeiruimte.platform.security.PageChainPart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everybody may open without a login. */
@Configuration(proxyBeanMethods = false)
class PublicPages {

    /**
     * Checking a copy changes nothing, so its form needs no token; with one, each visitor would get a session, and too
     * late: when the page comes to the form, its beginning is on the way already.
     */
    @Bean
    PageChainPart publicReportPages() {
        return pages -> pages.authorizeHttpRequests(
                        requests -> requests.requestMatchers("/report-check", "/factsheets/**")
                                .permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers("/report-check"));
    }
}
