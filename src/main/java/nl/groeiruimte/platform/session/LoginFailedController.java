package nl.groeiruimte.platform.session;

import nl.groeiruimte.platform.security.LoginErrors;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For who came back from the login server without a login. */
@Controller
class LoginFailedController {

    static final String PATH = "/login-failed";
    private static final String BECAUSE = "because";

    /** The page that tells this failure; only what the person can have mended is told. */
    static String path(AuthenticationException failure) {
        boolean several = failure instanceof OAuth2AuthenticationException refused
                && refused.getError().getErrorCode().equals(LoginErrors.SEVERAL_AGENCIES);
        return several ? PATH + "?" + BECAUSE + "=several-agencies" : PATH;
    }

    @GetMapping(PATH)
    String show(@RequestParam(name = BECAUSE, defaultValue = "") String because, Model model) {
        model.addAttribute(
                "texts", because.equals("several-agencies") ? "session.failed.several-agencies" : "session.failed");
        return "session/login-failed";
    }
}
