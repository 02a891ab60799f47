/**
 * Documents from templates that an agency keeps itself: which templates it has, and one filled in from a case. No
 * template language is at work: a field is looked up in a closed list and replaced by text, and nothing else of a
 * template is understood.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
            "platform.security",
            "platform.web",
            "platform.text",
            "platform.calendar",
            "supply.site",
            "cases.identity",
            "cases.attachment",
            "cases.lead",
            "cases.articulation",
            "desk.casewords"
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.desk.documents;
