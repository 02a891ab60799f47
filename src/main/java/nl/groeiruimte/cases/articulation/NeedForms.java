package nl.groeiruimte.cases.articulation;

import nl.groeiruimte.cases.lead.Leads;
import nl.groeiruimte.cases.lead.Signals;
import nl.groeiruimte.cases.lead.Timeline;
import nl.groeiruimte.reference.KindOfRoom;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** One task form for each kind of room. */
@Configuration(proxyBeanMethods = false)
@Import(NeedForms.OfEachKind.class)
class NeedForms {

    /** Makes the work of each kind's task. */
    static class OfEachKind implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (KindOfRoom kind : KindOfRoom.values()) {
                registry.registerBean(
                        kind.form(),
                        ArticulateNeed.class,
                        work -> work.supplier(beans -> new ArticulateNeed(
                                kind,
                                beans.bean(Requests.class),
                                beans.bean(Leads.class),
                                beans.bean(Signals.class),
                                beans.bean(Timeline.class))));
            }
        }
    }
}
