package nl.groeiruimte.taskforce;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import nl.groeiruimte.lead.ReferenceLists;
import nl.groeiruimte.web.AgencyNames;

/** Joins the frame to the agencies that it names. */
@Configuration(proxyBeanMethods = false)
class TaskforceConfiguration {

    @Bean
    AgencyNames agencyNames(ReferenceLists lists) {
        return lists::agencyName;
    }
}
