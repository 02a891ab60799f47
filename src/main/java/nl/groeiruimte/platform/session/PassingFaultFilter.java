package nl.groeiruimte.platform.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import nl.groeiruimte.platform.web.ErrorAnswer;
import nl.groeiruimte.platform.web.PassingFault;
import nl.groeiruimte.platform.web.PlainErrorPage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers 503 while the database is away or too busy. Outside of what reads the session, which lies in the same
 * database: the page that tells of other errors would wait for it once more. What was typed stands on the page, to be
 * sent again: nothing here could keep it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PassingFaultFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(PassingFaultFilter.class);

    private final List<ErrorAnswer> others;
    private final PlainErrorPage page;
    private final KeptForms forms;

    PassingFaultFilter(List<ErrorAnswer> others, PlainErrorPage page, KeptForms forms) {
        this.others = others;
        this.page = page;
        this.forms = forms;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            Optional<PassingFault> fault = PassingFault.of(e);
            if (fault.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.warn("A request was answered with 503: {}", fault.get().state());
            answer(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.reset();
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(PassingFault.RETRY_AFTER));
        String path = request.getRequestURI();
        Optional<ErrorAnswer> own =
                others.stream().filter(other -> other.isFor(path)).findFirst();
        if (own.isPresent()) {
            own.get().write(request, response, HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            page.write(request, response, HttpStatus.SERVICE_UNAVAILABLE.value(), sent(request));
        }
    }

    /** What was sent to be done, if a page of ours sent it and it can be sent once more. */
    private @Nullable KeptForm sent(HttpServletRequest request) {
        try {
            return forms.sentByOurPage(request).orElse(null);
        } catch (RuntimeException unreadable) {
            return null;
        }
    }
}
