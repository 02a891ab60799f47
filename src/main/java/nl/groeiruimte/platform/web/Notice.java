package nl.groeiruimte.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page tells the user about the action just done; put it in the redirect with {@link #showAfter}.
 *
 * @param kind {@code ok}, {@code info}, {@code warning} or {@code error}
 * @param key message key
 * @param args arguments of the message, numbers as numbers; never a company's identity, as the notice waits in the
 *     session
 * @param follow where the page asks for the notice of a moment later, when there is more to tell
 */
public record Notice(
        String kind,
        String key,
        List<Serializable> args,
        List<Link> links,
        @Nullable String follow) implements Serializable {

    /**
     * A way on from what was done.
     *
     * @param main whether it is what the user most likely does next
     * @param args as in {@link Notice}; a {@link org.springframework.context.MessageSourceResolvable} becomes its words
     */
    public record Link(String path, boolean main, String key, List<Serializable> args) implements Serializable {}

    /** One that waited in a session while a release without links became one with them has none. */
    public Notice {
        links = links == null ? List.of() : List.copyOf(links);
    }

    /** The action was done. */
    public static Notice done(String key, Serializable... args) {
        return new Notice("ok", key, List.of(args), List.of(), null);
    }

    /** The action was not done, or done with something to look at. */
    public static Notice warning(String key, Serializable... args) {
        return new Notice("warning", key, List.of(args), List.of(), null);
    }

    /** The same with a link to what it is about. */
    public Notice linkTo(String path, String key, Serializable... args) {
        return with(new Link(path, false, key, List.of(args)));
    }

    /** The same with a button to what comes next. */
    public Notice goOnAt(String path, String key, Serializable... args) {
        return with(new Link(path, true, key, List.of(args)));
    }

    /** The same for what is not settled yet: with JavaScript the page asks here for the notice that comes after it. */
    public Notice followAt(String path) {
        return new Notice(kind, key, args, links, path);
    }

    private Notice with(Link link) {
        return new Notice(
                kind, key, args, Stream.concat(links.stream(), Stream.of(link)).toList(), follow);
    }

    /** Shows this notice on the page that answers this request. */
    public void showOn(HttpServletRequest request) {
        request.setAttribute("notice", this);
    }

    /** Shows this notice on the page to which the browser is redirected. */
    public void showAfter(RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", this);
    }
}
