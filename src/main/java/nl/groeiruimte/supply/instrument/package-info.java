/**
 * The instruments that pay for growth or help to get money: what is known of each, from whom and since when, and the
 * pages on which those who keep them do so.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.form",
            "platform.list",
            "platform.spreadsheet",
            "platform.web",
            "platform.text",
            "reference",
            "supply.fact"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.supply.instrument;
