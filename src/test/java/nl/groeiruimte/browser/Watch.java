package nl.groeiruimte.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Notes everything that goes wrong in a page while somebody uses it. */
final class Watch {

    private final List<String> problems = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    Watch(Page page) {
        page.onConsoleMessage(message -> {
            // Chromium repeats each refused response; the response itself is judged below.
            if (message.type().equals("error")
                    && !message.text().startsWith("Failed to load resource: the server responded")) {
                problems.add("console: " + message.text());
            }
        });
        page.onPageError(error -> problems.add("script: " + error));
        page.onResponse(this::judge);
    }

    private void judge(Response response) {
        int status = response.status();
        if (status >= 500 || status >= 400 && !expected.contains(status)) {
            problems.add(status + ": " + response.request().method() + " " + response.url());
        }
    }

    /** From now on an answer with this status is what the test asks for. */
    void expect(int status) {
        expected.add(status);
    }

    List<String> problems() {
        return problems;
    }
}
