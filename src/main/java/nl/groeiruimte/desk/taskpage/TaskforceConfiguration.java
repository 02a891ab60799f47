package nl.groeiruimte.desk.taskpage;

import nl.groeiruimte.platform.web.AgencyNames;
import nl.groeiruimte.reference.ReferenceLists;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;

/** Joins the frame to the agencies that it names. */
@Configuration(proxyBeanMethods = false)
class TaskforceConfiguration {

    @Bean
    AgencyNames agencyNames(ReferenceLists lists, MessageSource messages) {
        return code -> code == null
                ? messages.getMessage("agency.not-told", null, LocaleContextHolder.getLocale())
                : lists.agencyName(code);
    }
}
