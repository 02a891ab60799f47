package nl.groeiruimte.platform.session;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.groeiruimte.platform.security.CurrentAsker;
import nl.groeiruimte.platform.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Gives a kept form back: as the form itself where that can be shown again, else as its texts with a button to send
 * them.
 */
@Controller
class KeptFormController {

    private final KeptForms forms;
    private final CurrentAsker asker;

    KeptFormController(KeptForms forms, CurrentAsker asker) {
        this.forms = forms;
        this.asker = asker;
    }

    @GetMapping(KeptForms.PATH)
    @Nullable
    String show(HttpServletRequest request, HttpServletResponse response, Model model)
            throws ServletException, IOException {
        Optional<KeptForm> found = forms.find(request, asker.get().subject());
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.GONE.value());
            return "session/kept-form";
        }
        KeptForm form = found.get();
        if (form.showAt() == null) {
            model.addAttribute("form", form);
            return "session/kept-form";
        }
        Notice.warning("session.text-kept").showOn(request);
        request.getRequestDispatcher(form.showAt()).forward(new PostedAgain(request, form), response);
        return null;
    }
}
