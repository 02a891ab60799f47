package nl.groeiruimte.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.groeiruimte.api.ApiTests;
import nl.groeiruimte.platform.apiuse.ApiUse;
import nl.groeiruimte.platform.apiuse.RateLimitSettings;
import nl.groeiruimte.platform.security.Asker;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.security.Role;
import nl.groeiruimte.platform.security.SafetyHeaders;
import nl.groeiruimte.platform.security.SecurityLog;
import nl.groeiruimte.support.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

@ExtendWith(OutputCaptureExtension.class)
class ApiFailureIT extends ApiTests {

    @Autowired
    private Problems problems;

    @Autowired
    private ApiFailures failures;

    @Autowired
    private SafetyHeaders safety;

    /** With a limit of its own, so that no other test is kept waiting. */
    @Test
    void clientThatAsksTooOftenGetsAProblemThatSaysWhenToComeBack() throws Exception {
        CurrentAsker client = mock(CurrentAsker.class);
        when(client.person()).thenReturn(Optional.of(new Asker("bom", "bom", "bom", Set.of(Role.AGENCY_SYSTEM))));
        ApiUse use = mock(ApiUse.class);
        when(use.limit()).thenReturn(new RateLimitSettings(1, Duration.ofMinutes(1)));
        RateLimitFilter limit = new RateLimitFilter(use, client, mock(SecurityLog.class));
        MockHttpServletResponse answer = null;
        for (int i = 0; i < 2; i++) {
            answer = new MockHttpServletResponse();
            new ApiFilter(problems, failures, safety)
                    .doFilter(
                            new MockHttpServletRequest("GET", "/api/v1/leads"),
                            answer,
                            (request, response) -> limit.doFilter(request, response, new MockFilterChain()));
        }

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getContentType()).isEqualTo("application/problem+json");
        assertThat(answer.getHeader("Retry-After")).isBetween("59", "61");
        assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"client\";q=1;w=60");
        assertThat(answer.getHeader("RateLimit")).isEqualTo("\"client\";r=0;t=" + answer.getHeader("Retry-After"));
        JsonNode problem = JSON.readTree(answer.getContentAsString());
        assertThat(problem.get("type").asString()).isEqualTo("urn:problem-type:groeiruimte:too-many-requests");
        assertThat(problem.get("detail").asString()).startsWith("This client may make 1 requests in 60 seconds.");
    }

    @Test
    void failureOnOurSideGivesAReferenceAndNothingOfItsCauseAndStoresNothing(CapturedOutput output) {
        String bom = Tokens.forAgency("bom");
        // The server's message would quote the row that it refuses.
        execute("alter table groeiruimte.company_identity add constraint broken check (street <> 'Glasbaan "
                + "4') not valid");
        try {
            Map<String, Long> before = rows();

            Answer answer = post(lead(), bom).is(500, "internal-error");

            assertThat(rows()).isEqualTo(before);
            assertThat(answer.json().get("detail").asString())
                    .contains("not certain whether it was started", "same Idempotency-Key");
            assertThat(answer.body())
                    .doesNotContainIgnoringCase("sql", "exception", "constraint", "company_identity", "at nl.")
                    .doesNotContain(IDENTITY);
            String reference = answer.json().get("reference").asString();
            assertThat(output)
                    .contains("[" + reference + "]")
                    .contains("violates check constraint")
                    .doesNotContain(IDENTITY);
        } finally {
            execute("alter table groeiruimte.company_identity drop constraint broken");
        }
    }
}
