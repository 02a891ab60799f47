package nl.groeiruimte.platform.session;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Settings under {@code groeiruimte.session}. The idle timeout is {@code spring.session.timeout}. */
@ConfigurationProperties("groeiruimte.session")
class SessionSettings {

    private Duration absolute = Duration.ofHours(10);
    private Duration recheck = Duration.ofSeconds(45);
    private Duration recheckGrace = Duration.ofMinutes(5);

    /** How long after logging in somebody has to give the password again, however busy. */
    public Duration getAbsolute() {
        return absolute;
    }

    public void setAbsolute(Duration absolute) {
        this.absolute = absolute;
    }

    /** How long roles and agency are taken for true before the login server is asked again. */
    public Duration getRecheck() {
        return recheck;
    }

    public void setRecheck(Duration recheck) {
        this.recheck = recheck;
    }

    /** How much longer, while the login server cannot be reached; then nobody can take a role away there either. */
    public Duration getRecheckGrace() {
        return recheckGrace;
    }

    public void setRecheckGrace(Duration recheckGrace) {
        this.recheckGrace = recheckGrace;
    }
}
