package nl.groeiruimte.platform.companyregister;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KvkSettings.class)
class KvkConfiguration {}
