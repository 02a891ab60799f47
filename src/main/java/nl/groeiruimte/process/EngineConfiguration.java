package nl.groeiruimte.process;

import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;

/** How the engine runs inside the application. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** The engine's job threads; the decorator makes them act as the system. The name is the starter's. */
    @Bean
    TaskExecutor camundaTaskExecutor(TaskDecorator backgroundWork) {
        return new ThreadPoolTaskExecutorBuilder()
                .threadNamePrefix("job-")
                .corePoolSize(2).maxPoolSize(2).queueCapacity(10)
                .taskDecorator(backgroundWork)
                .build();
    }
}
