package nl.groeiruimte.desk.connections;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.apiuse.UseOfDay;
import nl.groeiruimte.platform.directory.ApiClient;
import nl.groeiruimte.platform.directory.ApiClients;
import nl.groeiruimte.platform.directory.DirectoryAwayException;
import org.springframework.stereotype.Component;

/** The systems of the asker's agency. */
@Component
class ApiSystems {

    /** So many days back one can see what was asked. */
    static final int DAYS = 30;

    private final ApiClients clients;
    private final ApiUse use;

    ApiSystems(ApiClients clients, ApiUse use) {
        this.clients = clients;
        this.use = use;
    }

    /** All of them; empty when the login server does not say. */
    Optional<List<ApiSystem>> all() {
        try {
            List<UseOfDay> days = use.ofAgency(DAYS);
            return Optional.of(
                    clients.all().stream().map(client -> with(client, days)).toList());
        } catch (DirectoryAwayException away) {
            return Optional.empty();
        }
    }

    /**
     * The one with this id, when it is the agency's.
     *
     * @throws DirectoryAwayException when the login server does not say
     */
    Optional<ApiSystem> find(UUID id) {
        return clients.find(id).map(client -> with(client, use.ofAgency(DAYS)));
    }

    private ApiSystem with(ApiClient client, List<UseOfDay> days) {
        List<UseOfDay> own = days.stream()
                .filter(day -> day.subject().equals(client.subject()))
                .toList();
        long now = own.stream()
                .findFirst()
                .filter(day -> use.underWay(day.windowAt()))
                .map(UseOfDay::inWindow)
                .orElse(0L);
        return new ApiSystem(client, own, now);
    }
}
