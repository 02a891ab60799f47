package nl.groeiruimte.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers failures under some paths in another form than a page, also those that never came to the application. */
public interface ErrorAnswer {

    /** Whether a path is its own. */
    boolean isFor(String path);

    /**
     * Writes the answer, its headers included.
     *
     * @param request of which nothing but the path and the headers may be readable
     * @param status from 400 on
     */
    void write(HttpServletRequest request, HttpServletResponse response, int status) throws IOException;
}
