package nl.groeiruimte.cases.lead;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The cases that the transaction under way wrote, as they are now. Nobody else can change them before it ends, so they
 * need no reading.
 */
final class OwnLeads extends ResourceHolderSupport {

    private static final Object KEY = OwnLeads.class;

    private final Map<UUID, Lead> written = new HashMap<>();
    private final Set<UUID> registered = new HashSet<>();
    private final Set<UUID> ofFile = new HashSet<>();

    private OwnLeads() {}

    /** A case that this transaction brought into being. */
    static void registered(Lead lead) {
        keep(lead);
        own().ifPresent(own -> own.registered.add(lead.id()));
    }

    /** The same for one of the many that a file starts. */
    static void registeredFromFile(Lead lead) {
        registered(lead);
        own().ifPresent(own -> own.ofFile.add(lead.id()));
    }

    static boolean isOfFile(UUID id) {
        return own().filter(own -> own.ofFile.contains(id)).isPresent();
    }

    static boolean isNew(UUID id) {
        return own().filter(own -> own.registered.contains(id)).isPresent();
    }

    static void keep(Lead lead) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        OwnLeads own = (OwnLeads) TransactionSynchronizationManager.getResource(KEY);
        if (own == null) {
            own = new OwnLeads();
            TransactionSynchronizationManager.bindResource(KEY, own);
            TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(own, KEY) {});
        }
        own.written.put(lead.id(), lead);
    }

    static Optional<Lead> find(UUID id) {
        return own().map(own -> own.written.get(id));
    }

    private static Optional<OwnLeads> own() {
        return Optional.ofNullable((OwnLeads) TransactionSynchronizationManager.getResource(KEY));
    }
}
