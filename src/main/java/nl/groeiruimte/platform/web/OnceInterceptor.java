package nl.groeiruimte.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import nl.groeiruimte.platform.security.CurrentAsker;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Lets a form through {@link Once}; one that comes while the first is at work waits for where that leads. */
@Component
class OnceInterceptor implements HandlerInterceptor {

    private static final String KEY = OnceInterceptor.class.getName();
    private static final String UUID_FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final long LONGEST_WAIT_MS = 10_000;

    private final SentForms sent;
    private final FormLocks locks;
    private final CurrentAsker asker;

    OnceInterceptor(SentForms sent, FormLocks locks, CurrentAsker asker) {
        this.sent = sent;
        this.locks = locks;
        this.asker = asker;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String copy = request.getParameter(Once.FIELD);
        if (!(handler instanceof HandlerMethod method)
                || method.getMethodAnnotation(Once.class) == null
                || copy == null
                || !copy.matches(UUID_FORM)) {
            return true;
        }
        String key = key(request);
        Optional<String> leadsTo = begin(key);
        if (leadsTo.isPresent()) {
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader(HttpHeaders.LOCATION, leadsTo.get());
            return false;
        }
        request.setAttribute(KEY, key);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!(request.getAttribute(KEY) instanceof String key)) {
            return;
        }
        String leadsTo = response.getHeader(HttpHeaders.LOCATION);
        try {
            if (failed == null
                    && leadsTo != null
                    && HttpStatus.valueOf(response.getStatus()).is3xxRedirection()) {
                sent.done(key, leadsTo);
            } else {
                sent.refused(key);
            }
        } finally {
            locks.letGo(lock(key));
        }
    }

    /** Where the first one led; empty when this one is the first, or the first was refused and this one may try. */
    private Optional<String> begin(String key) {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_WAIT_MS);
        while (!isFirst(key)) {
            long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
            boolean over = left > 0 && locks.waitFor(lock(key), left);
            Optional<SentForms.Sent> first = sent.find(key);
            if (first.isPresent() && first.get().leadsTo() != null) {
                return Optional.of(first.get().leadsTo());
            }
            if (!over || first.isPresent()) {
                // The first one takes long, or its node fell: doing it again would be a guess.
                throw new ResponseStatusException(HttpStatus.CONFLICT);
            }
        }
        return Optional.empty();
    }

    /** The lock is there before anybody can see that the form was sent, so whoever sees that can wait for it. */
    private boolean isFirst(String key) {
        boolean taken = locks.take(lock(key));
        boolean first = false;
        try {
            first = sent.begin(key);
            return first;
        } finally {
            if (taken && !first) {
                locks.letGo(lock(key));
            }
        }
    }

    private static long lock(String key) {
        return Long.parseUnsignedLong(key.substring(0, 16), 16);
    }

    private String key(HttpServletRequest request) throws IOException {
        MessageDigest digest = sha256();
        add(digest, asker.get().subject());
        add(digest, request.getRequestURI());
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            // The token against forged requests is written anew on each page; the copy's number tells pages apart.
            if (!name.equals("_csrf")) {
                add(digest, name + "=" + Arrays.toString(values));
            }
        });
        MultipartHttpServletRequest files = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (files != null) {
            for (List<MultipartFile> some : files.getMultiFileMap().values()) {
                for (MultipartFile file : some) {
                    add(digest, String.valueOf(file.getOriginalFilename()));
                    try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
                        content.transferTo(OutputStream.nullOutputStream());
                    }
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        digest.update((part + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
