package nl.groeiruimte.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Names of cookies. Behind TLS they begin with what makes browsers keep a cookie for this one host alone: no other host
 * of the same domain can set it, and it never comes without TLS. Their path has to be {@code /}.
 */
public final class HostCookies {

    private static final String PREFIX = "__Host-";

    private HostCookies() {}

    /** The name behind TLS of the cookie that is called this without. */
    public static String nameBehindTls(String plain) {
        return PREFIX + plain;
    }

    /** The name in this request and its answer. */
    public static String name(String plain, HttpServletRequest request) {
        return request.isSecure() ? nameBehindTls(plain) : plain;
    }
}
