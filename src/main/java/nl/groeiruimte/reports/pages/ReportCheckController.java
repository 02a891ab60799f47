package nl.groeiruimte.reports.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.groeiruimte.platform.text.Blank;
import nl.groeiruimte.reports.versions.Copies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Anybody with a copy of a report sees here whether it is one, without a login. */
@Controller
@RequestMapping("/report-check")
class ReportCheckController {

    /** A report is some hundreds of kilobytes. */
    private static final long MOST_BYTES = 20L << 20;

    private final Copies copies;

    ReportCheckController(Copies copies) {
        this.copies = copies;
    }

    @GetMapping
    String byChecksum(@RequestParam(defaultValue = "") String checksum, Model model) {
        String typed = Blank.strip(checksum);
        if (!typed.isEmpty()) {
            if (typed.replaceAll("\\s", "").matches("[0-9A-Fa-f]{64}")) {
                tell(typed, model);
            } else {
                model.addAttribute("wrong", "report-check.wrong-checksum");
            }
        }
        return "reportpages/check";
    }

    @PostMapping
    String byCopy(
            @RequestParam(required = false) @Nullable MultipartFile file, Model model, HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("wrong", "report-check.choose-file");
        } else if (file.getSize() > MOST_BYTES) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
            model.addAttribute("wrong", "report-check.too-large");
        } else {
            tell(Copies.sha256(file.getBytes()), model);
        }
        return "reportpages/check";
    }

    private void tell(String hash, Model model) {
        model.addAttribute("checked", true);
        model.addAttribute("copy", copies.find(hash).orElse(null));
    }
}
