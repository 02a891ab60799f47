package nl.groeiruimte.api.http;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Nothing is retired yet; this operation is the example. */
class RetiredOperationsTest {

    private final MockMvc api = MockMvcBuilders.standaloneSetup(new ExampleController())
            .addInterceptors(new RetiredOperations())
            .build();

    @Test
    void answersOfARetiredOperationSaySinceWhenUntilWhenAndWhereToGo() throws Exception {
        api.perform(get("/api/v1/old"))
                .andExpect(header().string("Deprecation", "@1796083200"))
                .andExpect(header().string("Sunset", "Thu, 02 Dec 2027 00:00:00 GMT"))
                .andExpect(header().stringValues(
                                "Link",
                                "</api/v1/changelog>; rel=\"deprecation\"",
                                "</api/v1/changelog>; rel=\"sunset\"",
                                "</api/v2/new>; rel=\"successor-version\""));
    }

    @Test
    void othersSayNothingOfTheKind() throws Exception {
        api.perform(get("/api/v1/kept"))
                .andExpect(header().doesNotExist("Deprecation"))
                .andExpect(header().doesNotExist("Sunset"));
    }

    @RestController
    static class ExampleController {

        @GetMapping("/api/v1/old")
        @Retired(since = "2026-12-01", until = "2027-12-02", successor = "/api/v2/new")
        String old() {
            return "{}";
        }

        @GetMapping("/api/v1/kept")
        String kept() {
            return "{}";
        }
    }
}
