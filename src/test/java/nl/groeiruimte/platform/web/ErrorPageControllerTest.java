package nl.groeiruimte.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.util.List;
import nl.groeiruimte.platform.security.SafetyHeaders;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrorPageControllerTest {

    private final ErrorPageController controller = new ErrorPageController(List.of(), mock(SafetyHeaders.class));

    /** As when somebody closes a page that is told of news: the server then asks for a page about that. */
    @Test
    void answerThatHasBegunIsLeftAsItIs() throws IOException {
        MockHttpServletResponse begun = new MockHttpServletResponse();
        begun.getOutputStream().write('x');
        begun.flushBuffer();

        assertThat(controller.tell(new MockHttpServletRequest(), begun)).isNull();
        assertThat(begun.getContentAsString()).isEqualTo("x");
        assertThat(controller.tell(new MockHttpServletRequest(), new MockHttpServletResponse()))
                .isEqualTo("error/5xx");
    }
}
