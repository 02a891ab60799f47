package nl.groeiruimte.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers in our own words what the container refuses before the application sees it (a header that is too long, a path
 * with an encoded slash, TRACE), and what is left unanswered because the error page failed too.
 */
class ContainerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);
    private static final int LONGEST_START = 2_000;

    private final Supplier<List<ErrorAnswer>> answers;
    private final Supplier<PlainErrorPage> page;

    ContainerErrors(Supplier<List<ErrorAnswer>> answers, Supplier<PlainErrorPage> page) {
        this.answers = answers;
        this.page = page;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isErrorReportRequired()) {
            // Refused already; what comes next would only look for an error page, without any of its filters.
            response.setSuspended(false);
            report(request, response, null);
        } else {
            super.invoke(request, response);
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400
                || response.getContentWritten() > 0
                || response.isCommitted()
                || !response.setErrorReported()) {
            return;
        }
        String path = path(request);
        try {
            response.resetBuffer(true);
            response.setContentLength(-1);
            answers.get().stream()
                    .filter(answer -> answer.isFor(path))
                    .findFirst()
                    .orElseGet(page)
                    .write(request, response, status);
            response.finishResponse();
        } catch (IOException callerGone) {
            LOG.debug("Nobody is there to be told of an error");
        } catch (RuntimeException e) {
            LOG.error("An error could not be told", e);
        }
    }

    private static String path(Request request) {
        String path = request.getRequestURI();
        return path == null || path.isEmpty() ? asSent(request) : path;
    }

    /** The path of a request whose first line has an error behind it, such as a sign that no address may have. */
    private static String asSent(Request request) {
        if (!(request.getCoyoteRequest().getInputBuffer() instanceof Http11InputBuffer in)
                || in.getByteBuffer() == null) {
            return "";
        }
        ByteBuffer start = in.getByteBuffer().duplicate();
        start.position(0).limit(Math.min(start.limit(), LONGEST_START));
        String[] words = StandardCharsets.ISO_8859_1
                .decode(start)
                .toString()
                .stripLeading()
                .split("[ ?\r\n]", 3);
        return words.length < 2 ? "" : words[1];
    }
}
