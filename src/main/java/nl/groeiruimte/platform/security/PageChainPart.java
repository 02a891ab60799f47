package nl.groeiruimte.platform.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What another module adds to the security chain of the pages. */
public interface PageChainPart {

    /**
     * Adds its part.
     *
     * @throws Exception as Spring Security's own configuration does
     */
    void addTo(HttpSecurity pages) throws Exception;
}
