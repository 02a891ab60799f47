package nl.groeiruimte.platform.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The models, tables and forms of this release, which the engine deploys while it starts. Their number is the version
 * tag of {@code lead-lifecycle.bpmn}, of all of them together. A node that is older than what runs deploys nothing: it
 * would put its own models over the newer ones when it starts again beside newer nodes.
 */
@Component
class ReleasedModels extends DefaultDeploymentConfiguration {

    static final String LEADING = "lead-lifecycle";

    private static final String FILE = "bpmn/" + LEADING + ".bpmn";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Logger LOG = LoggerFactory.getLogger(ReleasedModels.class);

    private final IntSupplier running;
    private final boolean goBack;

    @Autowired
    ReleasedModels(DataSource database, @Value("${groeiruimte.models.go-back}") boolean goBack) {
        this(() -> newest(JdbcClient.create(database)), goBack);
    }

    ReleasedModels(IntSupplier running, boolean goBack) {
        this.running = running;
        this.goBack = goBack;
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        int own = own();
        int newest = running.getAsInt();
        if (own >= newest || goBack) {
            return super.getDeploymentResources();
        }
        LOG.warn(
                "Models of release {} are in use; those of this node, of release {}, are not put over them",
                newest,
                own);
        return Set.of();
    }

    /** The number of this node's models. */
    static int own() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            XMLStreamReader model = XMLInputFactory.newDefaultFactory().createXMLStreamReader(file);
            while (model.hasNext()) {
                if (model.next() == XMLStreamReader.START_ELEMENT
                        && model.getLocalName().equals("process")) {
                    return Integer.parseInt(model.getAttributeValue(CAMUNDA, "versionTag"));
                }
            }
            throw new IllegalStateException(FILE + " has no process");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(FILE, e);
        }
    }

    /** The highest number of models in this database; 0 before they had one. */
    static int newest(JdbcClient database) {
        String highest = """
                select coalesce(max(version_tag_::int), 0) from engine.act_re_procdef
                where key_ = ? and version_tag_ ~ '^[0-9]{1,6}$'""";
        return database.sql(highest)
                .param(LEADING)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
