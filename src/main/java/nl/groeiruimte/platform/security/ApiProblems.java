package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Refuses callers of the API as RFC 6750 has it: the header says what is wrong with the token, in English. */
@Component
class ApiProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String SCHEME = "Bearer realm=\"groeiruimte\"";
    private static final String INVALID = SCHEME + ", error=\"invalid_token\", error_description=\"The access token is "
            + "malformed, expired, issued more than 60 seconds ago, or not meant for this service\"";
    private static final String OTHERS =
            SCHEME + ", error=\"insufficient_scope\", error_description=\"The access token "
                    + "is not that of an agency's client\"";

    private final ApiRefusals answers;

    ApiProblems(ApiRefusals answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        boolean tokenGiven = e instanceof OAuth2AuthenticationException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, tokenGiven ? INVALID : SCHEME);
        answers.unauthorised(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Refused.mark(request);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, OTHERS);
        answers.forbidden(request, response);
    }
}
