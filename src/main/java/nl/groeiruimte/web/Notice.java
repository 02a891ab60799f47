package nl.groeiruimte.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page tells the user about the action just done; put it in the redirect with {@link #showAfter}.
 *
 * @param kind {@code ok}, {@code info}, {@code warning} or {@code error}
 * @param key message key
 * @param args arguments of the message, numbers as numbers; never a company's identity, as the notice waits in the session
 */
public record Notice(String kind, String key, List<Serializable> args) implements Serializable {

    /** The action was done. */
    public static Notice done(String key, Serializable... args) {
        return new Notice("ok", key, List.of(args));
    }

    /** The action was not done, or done with something to look at. */
    public static Notice warning(String key, Serializable... args) {
        return new Notice("warning", key, List.of(args));
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
