package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says to callers of the API in its own way that their token does not open it. */
public interface ApiRefusals {

    /** There is no token, or none that counts. */
    void unauthorised(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** The token is good, but not that of an agency's client. */
    void forbidden(HttpServletRequest request, HttpServletResponse response) throws IOException;
}
