package nl.groeiruimte.api.description;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Operation;
import nl.groeiruimte.api.http.Retired;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

/** Nothing is retired yet; these operations are the example. */
class RetiredDescribedTest {

    @Test
    void descriptionTellsThatAnOperationIsRetired() throws Exception {
        assertThat(described("old").getDeprecated()).isTrue();
        assertThat(described("kept").getDeprecated()).isNull();
    }

    private static Operation described(String method) throws NoSuchMethodException {
        return new OpenApiDescription()
                .declaredProblems()
                .customize(new Operation(), new HandlerMethod(new Example(), method));
    }

    static class Example {

        @Retired(since = "2026-12-01", until = "2027-12-02")
        public void old() {}

        public void kept() {}
    }
}
