package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class FrameAdviceTest {

    private final FrameAdvice advice =
            new FrameAdvice(new StaticListableBeanFactory().getBeanProvider(AgencyNames.class), "", "");

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @CsvSource({
        "ROLE_TASKFORCE, /start /inbox /cases /supply /reports/now /records",
        "ROLE_COORDINATOR, /start /inbox /cases /supply /bundles /reports/now",
        "ROLE_MINISTRY, /start /inbox /supply/instruments /reports/now",
        "ROLE_PARTNER, /start /inbox /supply/instruments",
        "ROLE_ADMINISTRATOR, /supply/instruments /records /administration",
        "SOMETHING_ELSE, ''"
    })
    void everyRoleSeesItsOwnPartsOnly(String authority, String parts) {
        logIn(authority);

        Stream<String> shown = frameOf("/inbox").navigation().stream().map(Frame.Item::href);

        assertThat(String.join(" ", shown.toList())).isEqualTo(parts);
    }

    @Test
    void somebodyUnknownGetsAFrameWithoutName() {
        Frame frame = frameOf("/inbox");

        assertThat(frame.userName()).isNull();
        assertThat(frame.navigation()).isEmpty();
    }

    @Test
    void thePartOfAPageIsMarkedAsCurrent() {
        logIn("ROLE_TASKFORCE");

        assertThat(frameOf("/cases/42").navigation())
                .filteredOn(Frame.Item::current)
                .extracting(Frame.Item::href)
                .containsExactly("/cases");
        assertThat(frameOf("/inboxes").navigation()).noneMatch(Frame.Item::current);
    }

    @Test
    void theOtherLanguageKeepsThePageAndItsFilters() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/inbox");
        request.setQueryString("phase=signal&lang=nl");

        assertThat(advice.frame(request).languageLinks().en()).isEqualTo("/inbox?phase=signal&lang=en");
    }

    @Test
    void anErrorPageLinksToThePageThatFailed() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/cases/42");

        assertThat(advice.frame(request).languageLinks().nl()).isEqualTo("/cases/42?lang=nl");
    }

    private Frame frameOf(String path) {
        return advice.frame(new MockHttpServletRequest("GET", path));
    }

    private static void logIn(String authority) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("Sanne", "n/a", authority));
    }
}
