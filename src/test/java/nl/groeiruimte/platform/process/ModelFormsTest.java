package nl.groeiruimte.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import nl.groeiruimte.platform.form.FormCatalogue;
import nl.groeiruimte.reference.DomainLists;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.support.ResourcePatternResolver;

class ModelFormsTest {

    private final ApplicationContextRunner application =
            new ApplicationContextRunner().withBean(DomainLists.class).withBean(FormCatalogue.class);

    @Test
    void modelThatNamesAFormThatIsNotThereIsRefusedWithFileAndElement() {
        assertThat(problems("classpath:models-test/*.bpmn"))
                .contains(
                        "unknown-form.bpmn: userTask 'misspelt' names the form 'asess-signal', which is not there",
                        "unknown-form.bpmn: startEvent 'begin' names the form 'no-such-start', which is not there");
    }

    @Test
    void taskWithoutAFormIsRefused() {
        assertThat(problems("classpath:models-test/*.bpmn"))
                .contains("unknown-form.bpmn: userTask 'bare' names no form")
                .doesNotContain("'known'");
    }

    @Test
    void placeWithoutModelsIsRefused() {
        assertThat(problems("classpath:models-test/no-such-*.bpmn")).contains("There is no model at");
    }

    @Test
    void ownModelsAreAccepted() {
        models("classpath:bpmn/*.bpmn").run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void refusedModelsNeverReachTheEngine() {
        application
                .withPropertyValues("camunda.bpm.deployment-resource-pattern=classpath:models-test/*.bpmn")
                .withUserConfiguration(EngineBeside.class)
                .run(started -> assertThat(started).getFailure().rootCause().isInstanceOf(ModelFileException.class));
    }

    private String problems(String location) {
        StringBuilder message = new StringBuilder();
        models(location).run(started -> assertThat(started)
                .getFailure()
                .rootCause()
                .satisfies(cause -> message.append(cause.getMessage())));
        return message.toString();
    }

    private ApplicationContextRunner models(String location) {
        return application
                .withBean(ModelForms.class)
                .withPropertyValues("camunda.bpm.deployment-resource-pattern=" + location + ",classpath:bpmn/*.dmn");
    }

    /** An engine that nothing but its dependency keeps from starting first; it says so by failing. */
    @Configuration(proxyBeanMethods = false)
    static class EngineBeside {

        @Bean
        static BeanFactoryPostProcessor engineAfterModelForms() {
            return EngineConfiguration.engineAfterModelForms();
        }

        @Bean
        ProcessEngineFactoryBean anEngine() {
            throw new IllegalStateException("the engine was built");
        }

        @Bean
        @Lazy
        ModelForms modelForms(
                FormCatalogue forms,
                ResourcePatternResolver resources,
                @Value("${camunda.bpm.deployment-resource-pattern}") String[] deployed) {
            return new ModelForms(forms, resources, deployed);
        }
    }
}
