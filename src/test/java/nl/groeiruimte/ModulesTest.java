package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.groeiruimte.dev.LocalFolder;
import org.junit.jupiter.api.Test;
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

    @Test
    void modulesAreDocumented() {
        Path folder = LocalFolder.ofProject("target/modules");

        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();

        assertThat(folder.resolve("components.puml")).exists();
    }
}
