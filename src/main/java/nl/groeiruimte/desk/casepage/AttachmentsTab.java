package nl.groeiruimte.desk.casepage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.groeiruimte.cases.attachment.Attachment;
import nl.groeiruimte.cases.attachment.Attachments;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The company's attachments, without their names until somebody asks for them. */
@Component
class AttachmentsTab implements CaseTab {

    static final String KEY = "attachments";

    private final Attachments attachments;

    AttachmentsTab(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public void describe(SeenCase seen, Map<String, String> query, Model model, Locale locale) {
        Map<Integer, List<Attachment>> versions = attachments.versions(seen.id());
        model.addAttribute(
                "attachments", versions.values().stream().map(all -> all.get(0)).toList());
        model.addAttribute("attachmentVersions", versions);
        model.addAttribute("attachmentKinds", Attachments.KINDS);
        model.addAttribute("attachmentMegabytes", attachments.maxMegabytes());
    }
}
