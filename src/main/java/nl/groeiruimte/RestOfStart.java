package nl.groeiruimte;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Makes the beans that the start itself did not need. They are lazy, so that a node answers sooner; made right after
 * the start, beside the first requests, so that no user waits for them and a bean that cannot be made still stops the
 * node.
 */
@Component
class RestOfStart implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RestOfStart.class);

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Thread thread = new Thread(() -> make(ready.getApplicationContext()), "rest-of-start");
        thread.setDaemon(true);
        thread.start();
    }

    private void make(ConfigurableApplicationContext context) {
        try {
            makeAll(context.getBeanFactory());
        } catch (BeansException failure) {
            // A node that is being stopped makes nothing any more.
            if (!context.isClosed()) {
                LOG.error("The application stops: not everything could be made", failure);
                System.exit(SpringApplication.exit(context, () -> 1));
            }
        }
    }

    /**
     * Makes every singleton that there is not yet.
     *
     * @throws BeansException for the first that cannot be made
     */
    static void makeAll(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getMergedBeanDefinition(name);
            if (bean.isSingleton() && !bean.isAbstract()) {
                beans.getBean(name);
            }
        }
    }
}
