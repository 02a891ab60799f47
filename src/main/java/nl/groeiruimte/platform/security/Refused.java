package nl.groeiruimte.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/** What a request was refused for before a page could be asked. */
public final class Refused {

    private static final String ATTRIBUTE = Refused.class.getName();

    private Refused() {}

    /** Marks a request for what the asker has no right to. */
    public static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, SecurityLog.Kind.REFUSED);
    }

    /** Marks a form without the token of its page. */
    public static void markForged(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, SecurityLog.Kind.FORGED);
    }

    static boolean isRefused(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }

    static boolean isForged(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) == SecurityLog.Kind.FORGED;
    }
}
