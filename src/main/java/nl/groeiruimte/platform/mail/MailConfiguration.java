package nl.groeiruimte.platform.mail;

import nl.groeiruimte.platform.security.PageChainPart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The settings of mail, and the one page of it that needs no login. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, ReturnSettings.class})
class MailConfiguration {

    /**
     * Who has the secret in the mail's link may stop such mails, and nothing else. Mail programs post it for their
     * users without any page, hence without a form's token (RFC 8058).
     */
    @Bean
    PageChainPart stoppingMails() {
        return pages -> pages.authorizeHttpRequests(requests ->
                        requests.requestMatchers(StopController.PATH + "/*").permitAll())
                .csrf(csrf -> csrf.ignoringRequestMatchers(StopController.PATH + "/*"));
    }
}
