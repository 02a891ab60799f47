package nl.groeiruimte.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code groeiruimte.uploads}: how large a request with files may be.
 *
 * @param most on most paths
 * @param largePaths beginning of the paths that take larger ones, from those who are logged in
 * @param large there
 */
@ConfigurationProperties("groeiruimte.uploads")
record UploadSettings(DataSize most, String largePaths, DataSize large) {

    /** The most bytes of a request to this path. */
    long most(String path, boolean loggedIn) {
        return loggedIn && path.startsWith(largePaths) ? large.toBytes() : most.toBytes();
    }
}
