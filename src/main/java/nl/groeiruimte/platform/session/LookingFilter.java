package nl.groeiruimte.platform.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a request that only looks from lengthening its login: the session does not hear that it was used. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class LookingFilter extends OncePerRequestFilter {

    private static final ThreadLocal<Boolean> ONLY_LOOKS = new ThreadLocal<>();

    /** Whether the request of this thread only looks. */
    static boolean onlyLooks() {
        return ONLY_LOOKS.get() != null;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OpenLogins.onlyLooks(request);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ONLY_LOOKS.set(true);
        try {
            chain.doFilter(request, response);
        } finally {
            ONLY_LOOKS.remove();
        }
    }
}
