/** The two lists in which people find their work: the inbox of tasks, and the cases. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "reference",
            "platform.security",
            "platform.process",
            "cases.identity",
            "platform.calendar",
            "cases.lead",
            "cases.inquiry",
            "cases.resolution",
            "platform.web",
            "supply.refresh",
            "platform.text"
        })
package nl.groeiruimte.desk.lists;
