package nl.groeiruimte;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.groeiruimte.dev.LocalFolder;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The modules use each other as their {@code package-info} says, and no other way. */
class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(GroeiruimteApplication.class);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        assertThat(modules.stream()).hasSizeGreaterThan(40);
        modules.verify();
    }

    @Test
    void modulesAreDocumented() {
        Path folder = LocalFolder.ofProject("target/modules");

        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();

        assertThat(folder.resolve("components.puml")).exists();
    }
}
