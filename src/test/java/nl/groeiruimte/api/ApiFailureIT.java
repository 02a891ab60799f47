package nl.groeiruimte.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ApiFailureIT extends ApiTests {

    @Test
    void failureOnOurSideGivesAReferenceAndNothingOfItsCauseAndStoresNothing(CapturedOutput output) {
        String bom = Tokens.forAgency("bom");
        // The server's message would quote the row that it refuses.
        execute("alter table groeiruimte.company_identity add constraint broken check (street <> 'Glasbaan 4') not valid");
        try {
            Map<String, Long> before = rows();

            Answer answer = post(lead(), bom).is(500, "internal-error");

            assertThat(rows()).isEqualTo(before);
            assertThat(answer.body()).doesNotContainIgnoringCase("sql", "exception", "constraint", "company_identity", "at nl.").doesNotContain(IDENTITY);
            String reference = answer.json().get("reference").asString();
            assertThat(output).contains("[" + reference + "]").contains("violates check constraint").doesNotContain(IDENTITY);
        } finally {
            execute("alter table groeiruimte.company_identity drop constraint broken");
        }
    }
}
