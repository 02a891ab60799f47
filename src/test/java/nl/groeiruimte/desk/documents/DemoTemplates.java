package nl.groeiruimte.desk.documents;

import java.util.List;
import nl.groeiruimte.cases.attachment.FileType;
import nl.groeiruimte.dev.DemoLogin;
import nl.groeiruimte.dev.DemoUser;
import org.springframework.beans.factory.BeanFactory;

/** Templates of the demo's agencies, so that a user sees a document being made. */
public final class DemoTemplates {

    private static final List<String> KEEPERS = List.of("bom.lotte", "iq.sanne", "oost.femke", "horizon.mila");

    private DemoTemplates() {}

    /** For each agency the examples, once. */
    public static void add(BeanFactory application) {
        DocumentTemplates templates = application.getBean(DocumentTemplates.class);
        Documents documents = application.getBean(Documents.class);
        ExampleTemplate examples = application.getBean(ExampleTemplate.class);
        for (String keeper : KEEPERS) {
            DemoLogin.as(DemoUser.named(keeper), () -> {
                if (templates.all().isEmpty()) {
                    for (DocumentKind kind : DocumentKind.values()) {
                        documents.take(kind, examples.of(kind, FileType.DOCX));
                    }
                }
                return null;
            });
        }
    }
}
