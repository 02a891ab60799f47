package nl.groeiruimte.session;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For who came back from the login server without a login. */
@Controller
class LoginFailedController {

    static final String PATH = "/login-failed";

    @GetMapping(PATH)
    String show() {
        return "session/login-failed";
    }
}
