package nl.groeiruimte.desk.bundles;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/** Lets tests and the demo begin a bundle, by the same service that the page calls. */
public final class BundleWork {

    private final BundleStore store;

    /** Of this application. */
    public BundleWork(BeanFactory application) {
        store = application.getBean(BundleStore.class);
    }

    /** The bundle of this name, which the asker begins unless it is there. */
    public UUID begun(String name) {
        return store.all().stream()
                .filter(bundle -> bundle.name().equals(name))
                .findFirst()
                .map(Bundle::id)
                .orElseGet(() -> store.begin(name));
    }
}
