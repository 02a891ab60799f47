package nl.groeiruimte.supply.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings under {@code groeiruimte.imports}.
 *
 * @param maxSize the largest file that is taken
 * @param maxRecords the most records of one file
 * @param maxFieldSize the longest cell or text of a file, in signs
 * @param maxDepth how deep a JSON file may be nested
 */
@ConfigurationProperties("groeiruimte.imports")
public record ImportSettings(
        @DefaultValue("200MB") DataSize maxSize,
        @DefaultValue("1000000") int maxRecords,
        @DefaultValue("20000") int maxFieldSize,
        @DefaultValue("32") int maxDepth) {}
