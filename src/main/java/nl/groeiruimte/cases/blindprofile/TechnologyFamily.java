package nl.groeiruimte.cases.blindprofile;

import java.util.Arrays;
import java.util.List;

/** Technologies that lie near each other: what a coarse profile names instead of the technology itself. */
public enum TechnologyFamily {
    LIGHT_AND_CHIPS("family-light-chips", "photonics", "imaging", "semiconductors", "quantum"),
    MACHINES("family-machines", "mechatronics", "defence", "other-strategic"),
    MATERIALS("family-materials", "process", "energy-materials"),
    LIFE("family-life", "biomolecular", "pharma"),
    DIGITAL("family-digital", "ai-data", "cybersecurity");

    private final String code;
    private final List<String> technologies;

    TechnologyFamily(String code, String... technologies) {
        this.code = code;
        this.technologies = List.of(technologies);
    }

    /** Whether a code is that of a family instead of a technology. */
    public static boolean isFamily(String code) {
        return code.startsWith("family-");
    }

    /** The code of a technology's family; the technology's own when it has none. */
    static String codeOf(String technology) {
        return Arrays.stream(values())
                .filter(family -> family.technologies.contains(technology))
                .map(family -> family.code)
                .findFirst()
                .orElse(technology);
    }

    /** The technologies that a code of either stands for. */
    static List<String> meantBy(String code) {
        return Arrays.stream(values())
                .filter(family -> family.code.equals(code))
                .map(family -> family.technologies)
                .findFirst()
                .orElse(List.of(code));
    }
}
