package nl.groeiruimte.platform.session;

import java.util.List;

/** Where the files lie that belong to nobody's session. */
final class StaticPaths {

    private static final List<String> PREFIXES = List.of("/css/", "/js/", "/images/", "/vendor/", "/actuator/health");

    private StaticPaths() {}

    static boolean contain(String path) {
        return PREFIXES.stream().anyMatch(path::startsWith);
    }
}
