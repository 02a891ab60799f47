package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.groeiruimte.dev.LocalFolder;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules use each other as their {@code package-info} says, and no other way. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(GroeiruimteApplication.class);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        assertThat(MODULES.stream()).hasSizeGreaterThan(40);
        MODULES.verify();
    }

    /** Else a reader takes for an arrow what is none any more, and the next one is drawn without a thought. */
    @Test
    void modulesMayUseOnlyWhatTheyUse() {
        assertThat(MODULES.stream().flatMap(module -> unused(module).stream())).isEmpty();
        assertThat(MODULES.stream().flatMap(module -> allowed(module).stream()))
                .as("so that this does not hold because nothing was read")
                .hasSizeGreaterThan(200);
    }

    @Test
    void modulesAreDocumented() {
        Path folder = LocalFolder.ofProject("target/modules");

        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();

        assertThat(folder.resolve("components.puml")).exists();
    }

    private static List<String> unused(ApplicationModule module) {
        Set<String> used = module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(other -> other.getIdentifier().toString())
                .collect(Collectors.toSet());
        return allowed(module).stream()
                .filter(other -> !used.contains(other))
                .map(other -> module.getIdentifier() + " does not use " + other)
                .toList();
    }

    private static List<String> allowed(ApplicationModule module) {
        try {
            return List.of(Class.forName(module.getBasePackage().getName() + ".package-info")
                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                    .allowedDependencies());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(module + " says nothing of itself", e);
        }
    }
}
