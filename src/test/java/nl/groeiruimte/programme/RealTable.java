package nl.groeiruimte.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.groeiruimte.cases.lead.Eligibility.Judgement;
import nl.groeiruimte.platform.process.RuleFile;
import nl.groeiruimte.platform.process.RuleFileException;
import org.springframework.core.io.ClassPathResource;

/** Judges made-up companies by the table that judges real ones. */
final class RealTable {

    private static final String TABLE = "eligibility";
    private static final RuleFile RULES = read();
    private static final Map<Map<String, Object>, Judgement> KEPT = new ConcurrentHashMap<>();

    private RealTable() {}

    static Judgement judge(String technology, String stage, int lifePhase) {
        return KEPT.computeIfAbsent(
                Map.of(
                        "technologyKnown",
                        true,
                        "technologyOther",
                        technology.equals("other-strategic"),
                        "makes",
                        true,
                        "limitedAtLocation",
                        true,
                        "stage",
                        stage,
                        "lifePhase",
                        lifePhase),
                RealTable::judge);
    }

    private static Judgement judge(Map<String, Object> company) {
        try {
            return Judgement.of(RULES.evaluate(company));
        } catch (RuleFileException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuleFile read() {
        try {
            return RuleFile.read(TABLE, new ClassPathResource("bpmn/" + TABLE + ".dmn").getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (RuleFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
