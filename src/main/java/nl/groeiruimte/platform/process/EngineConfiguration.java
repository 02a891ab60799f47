package nl.groeiruimte.platform.process;

import nl.groeiruimte.platform.migration.CheckedDatabase;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;

/** How the engine runs inside the application. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Nothing is read or written before it is known that the database is ready and the login a safe one. */
    @Bean
    static BeanFactoryPostProcessor engineAfterTheLookAtTheDatabase() {
        return new AbstractDependsOnBeanFactoryPostProcessor(
                ProcessEngine.class, ProcessEngineFactoryBean.class, CheckedDatabase.class) {};
    }

    /** The engine's job threads; the decorator makes them act as the system. The name is the starter's. */
    @Bean
    TaskExecutor camundaTaskExecutor(TaskDecorator backgroundWork) {
        return new ThreadPoolTaskExecutorBuilder()
                .threadNamePrefix("job-")
                .corePoolSize(2)
                .maxPoolSize(2)
                .queueCapacity(10)
                .taskDecorator(backgroundWork)
                .build();
    }

    /** The engine deploys the models while it starts, so they are judged before. */
    @Bean
    static BeanFactoryPostProcessor engineAfterModelForms() {
        return new AbstractDependsOnBeanFactoryPostProcessor(
                ProcessEngine.class, ProcessEngineFactoryBean.class, ModelForms.class) {};
    }
}
